package org.livebridge.modules.statistics;

import static org.livebridge.modules.statistics.Stats.own;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.Accounts;
import org.livebridge.account.file.DiskUse;
import org.livebridge.account.file.HomeFiles;
import org.livebridge.account.login.LastLogin;
import org.livebridge.account.statistics.Presented;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Outcome;

/**
 * What the server says of itself: {@code LastLogin}, {@code Serverinfo}, {@code ServerInformation},
 * {@code Resellers}, {@code ResourceUsage}, {@code Statcache}.
 */
final class Server implements ApiModule {
    private final Accounts accounts;
    private final Usage usage;
    private final DiskUse disk;
    private final HomeFiles files;
    private final LastLogin logins;

    /** The module over what accounts use. */
    Server(Accounts accounts, Usage usage, DiskUse disk, HomeFiles files, LastLogin logins) {
        this.accounts = accounts;
        this.usage = usage;
        this.disk = disk;
        this.files = files;
        this.logins = logins;
    }

    record Address(String ip) {}

    record Information(String name, String type, String value, int status, String version) {}

    record SubAccount(String user, String domain, int select) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>(login());
        all.addAll(information());
        all.addAll(resellers());
        all.addAll(
                new Declaration(ApiFamily.API2, "Statcache", "catalogue.tsv")
                        .function(
                                "clearcache",
                                Evidence.PROPOSED,
                                "Forgets what was measured.",
                                List.of(),
                                call -> Outcome.result("", () -> disk.forget(own(call))))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "ResourceUsage", "UAPI 11.138")
                        .function(
                                "get_usages",
                                Evidence.DOCUMENTED,
                                "Lists what the account uses and may use; null: unlimited.",
                                List.of(),
                                this::usages)
                        .functions());
        return all;
    }

    /** Where nobody logged in, a script runs on this machine, and so does its caller. */
    private String address(ApiCall call) {
        return logins.address(call.caller().login()).orElse(Presented.ADDRESS);
    }

    private List<ApiFunction> login() {
        List<ApiFunction> all = new ArrayList<>();
        String summary = "Gives the address of the most recent login.";
        all.addAll(
                new Declaration(ApiFamily.API1, "LastLogin", "functions.md 11")
                        .function(
                                "lastlogin",
                                Evidence.CALLER,
                                summary,
                                List.of(),
                                call -> ApiResult.of(address(call)))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.API2, "LastLogin", "functions.md 11")
                        .function(
                                "lastlogin",
                                Evidence.PROPOSED,
                                summary,
                                List.of(),
                                call -> ApiResult.row(new Address(address(call))))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "LastLogin", "UAPI 11.138")
                        .function(
                                "get_last_or_current_logged_in_ip",
                                Evidence.DOCUMENTED,
                                summary,
                                List.of(),
                                call -> ApiResult.of(List.of(address(call))))
                        .functions());
        return all;
    }

    private List<ApiFunction> information() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API1, "Serverinfo", "issue 6")
                        .function(
                                "servicestatus",
                                Evidence.CALLER,
                                "Gives the services and their states, one a line.",
                                List.of(),
                                call -> ApiResult.of(text(rows(call))))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "ServerInformation", "UAPI 11.138")
                        .function(
                                "get_information",
                                Evidence.DOCUMENTED,
                                "Lists services and devices with their states.",
                                List.of(),
                                call -> ApiResult.of(rows(call)))
                        .functions());
        return all;
    }

    private static String text(List<Information> rows) {
        return String.join(
                "\n", rows.stream().map(row -> row.name() + ": " + row.value()).toList());
    }

    private List<Information> rows(ApiCall call) {
        File home = files.home(own(call)).root().toFile();
        long total = Math.max(1, home.getTotalSpace());
        String load =
                String.format(
                        Locale.ROOT,
                        "%.2f (%d cpus)",
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        Runtime.getRuntime().availableProcessors());
        String full = 100 - home.getUsableSpace() * 100 / total + "%";
        return List.of(
                new Information("livebridge", "service", "up", 1, Presented.VERSION),
                new Information("Server Load", "device", load, 1, ""),
                new Information("Disk of the home folders", "device", full, 1, ""));
    }

    private List<ApiFunction> resellers() {
        List<ApiFunction> all = new ArrayList<>();
        String summary = "Lists the accounts that the caller may act for: its own.";
        all.addAll(
                new Declaration(ApiFamily.API2, "Resellers", "catalogue.tsv")
                        .function(
                                "get_sub_accounts",
                                Evidence.PROPOSED,
                                summary,
                                List.of(),
                                call -> ApiResult.row(account(call)))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "Resellers", "UAPI 11.138")
                        .function(
                                "list_accounts",
                                Evidence.DOCUMENTED,
                                summary,
                                List.of(),
                                call -> ApiResult.row(account(call)))
                        .functions());
        return all;
    }

    private SubAccount account(ApiCall call) {
        String name = own(call);
        return new SubAccount(name, accounts.find(name).orElseThrow().domain(), 1);
    }

    private ApiResult usages(ApiCall call) {
        String account = own(call);
        return ApiResult.of(
                Usage.known().values().stream()
                        .map(item -> row(item, usage.of(account, item)))
                        .toList());
    }

    private static Map<String, @Nullable Object> row(Usage.Item item, Usage.Amount amount) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", item.name());
        row.put("description", item.label());
        row.put("usage", amount.used());
        row.put("maximum", amount.most().isPresent() ? (Object) amount.most().orElse(0) : null);
        row.put("formatter", item.bytes() ? "format_bytes" : null);
        row.put("error", null);
        row.put("url", null);
        return row;
    }
}
