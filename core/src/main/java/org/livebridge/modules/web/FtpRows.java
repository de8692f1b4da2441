package org.livebridge.modules.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.Homes;
import org.livebridge.account.Names;
import org.livebridge.account.web.Folders;
import org.livebridge.account.web.FtpAccount;
import org.livebridge.account.web.FtpAccounts;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Given;

/** The rows of FTP accounts (functions.md 6). */
final class FtpRows {
    static final List<Parameter> TYPES =
            List.of(
                    Parameter.optional(
                            "include_acct_types",
                            "main, sub, anonymous and logaccess, joined by |"),
                    Parameter.optional("skip_acct_types", "the same, to be left out"));
    static final List<Parameter> DISK =
            List.of(
                    TYPES.get(0),
                    TYPES.get(1),
                    Parameter.optional("dirhtml", "what goes before the folder in htmldir"));

    private static final double MEGABYTE = 1024.0 * 1024;

    private final FtpAccounts accounts;
    private final Homes homes;

    FtpRows(FtpAccounts accounts, Homes homes) {
        this.accounts = accounts;
        this.homes = homes;
    }

    record Row(String user, String type, String homedir) {}

    record DiskRow(
            String login,
            String serverlogin,
            String accttype,
            String dir,
            String reldir,
            @Nullable String htmldir,
            int deleteable,
            String diskquota,
            String _diskquota,
            String diskused,
            String _diskused,
            int diskusedpercent,
            int diskusedpercent20,
            String humandiskquota,
            String humandiskused) {}

    ApiResult list(ApiCall call) {
        return ApiResult.of(
                chosen(call).map(ftp -> new Row(ftp.user(), ftp.type(), ftp.folder())).toList());
    }

    ApiResult withDisk(ApiCall call) {
        return ApiResult.of(chosen(call).map(ftp -> disk(call, ftp)).toList());
    }

    /** Whether there is an account of that login; the main one has no domain. */
    boolean exists(ApiCall call) {
        String user = Names.clean(Given.text(call, "user"));
        String domain = Given.optional(call, "domain").orElse("");
        return accounts.of(Answers.owner(call)).stream()
                .anyMatch(
                        ftp ->
                                ftp.login().equals(domain.isEmpty() ? user : user + "@" + domain)
                                        || (domain.isEmpty() && ftp.user().equals(user)));
    }

    private Stream<FtpAccount> chosen(ApiCall call) {
        String include = Given.optional(call, "include_acct_types").orElse("");
        List<String> only = List.of(include.split("[|,]"));
        List<String> skip =
                List.of(Given.optional(call, "skip_acct_types").orElse("").split("[|,]"));
        return accounts.of(Answers.owner(call)).stream()
                .filter(ftp -> include.isEmpty() || only.contains(ftp.type()))
                .filter(ftp -> !skip.contains(ftp.type()));
    }

    private DiskRow disk(ApiCall call, FtpAccount ftp) {
        double used = ftp.relative().startsWith("/") ? 0 : used(ftp);
        int quota = ftp.quotaMegabytes();
        int percent = quota == 0 ? 0 : (int) Math.min(100, used * 100 / quota);
        String text = String.format(Locale.ROOT, "%.2f", used);
        return new DiskRow(
                ftp.user(),
                ftp.login(),
                ftp.type(),
                ftp.folder(),
                ftp.relative(),
                Given.optional(call, "dirhtml").map(before -> before + ftp.relative()).orElse(null),
                ftp.deleteable() ? 1 : 0,
                quota == 0 ? "unlimited" : String.valueOf(quota),
                String.valueOf(quota),
                text,
                text,
                percent,
                Math.round(percent / 20f) * 20,
                quota == 0 ? "None" : quota + "\u00a0MB",
                text + "\u00a0MB");
    }

    private double used(FtpAccount ftp) {
        return Folders.size(homes.of(ftp.account()), ftp.relative()) / MEGABYTE;
    }
}
