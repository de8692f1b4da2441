package org.livebridge.modules.mail;

import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.RuleException;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;
import org.livebridge.modules.Outcome;

/**
 * {@code WebmailApps}, {@code Contactus}, {@code ClamScanner}, {@code Chkservd}: what stands beside
 * mail on a server and is not here. They say so instead of making it up.
 */
final class NeighbourModules implements ApiModule {
    private static final String NOBODY =
            "No hosting provider stands behind this account, so nobody would read the request.";
    private static final String NO_SCANNER =
            "No virus scanner runs here: scan the home folder with one of your own.";
    private static final String NO_SERVER = "No mail server runs here, so it has no ports.";

    NeighbourModules() {}

    record EnabledRow(int enabled) {}

    record PathRow(String id, String message) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>(webmail());
        all.addAll(contact());
        all.addAll(scanner());
        return all;
    }

    private static List<ApiFunction> webmail() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "WebmailApps", "catalogue.tsv")
                        .role("Webmail")
                        .feature("webmail")
                        .function(
                                "listwebmailapps",
                                Evidence.DOCUMENTED,
                                "Lists Webmail programs; none is installed here.",
                                List.of(),
                                call -> ApiResult.of(List.of()))
                        .functions());
        // The catalogue spells the module one way, the specification another.
        for (String module : List.of("WebmailApps", "Webmailapps")) {
            all.addAll(
                    new Declaration(ApiFamily.UAPI, module, "catalogue.tsv")
                            .role("Webmail")
                            .feature("webmail")
                            .function(
                                    "list_webmail_apps",
                                    Evidence.DOCUMENTED,
                                    "Lists Webmail programs; none is installed here.",
                                    List.of(),
                                    call -> ApiResult.of(List.of()))
                            .functions());
        }
        return all;
    }

    private static List<ApiFunction> contact() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "Contactus", "functions.md 11")
                        .function(
                                "isenabled",
                                Evidence.RECORDED,
                                "Tells whether one can write to the provider; here one cannot.",
                                List.of(),
                                call -> ApiResult.row(new EnabledRow(0)))
                        .function(
                                "sendcontact",
                                Evidence.DOCUMENTED,
                                "Would write to the provider; fails, as there is none.",
                                List.of(
                                        Parameter.required("email", "the address to answer to"),
                                        Parameter.required("subject", "the subject"),
                                        Parameter.required("issue", "the text")),
                                NeighbourModules::send)
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "Contactus", "catalogue.tsv")
                        .function(
                                "is_enabled",
                                Evidence.DOCUMENTED,
                                "Tells whether one can write to the provider; here one cannot.",
                                List.of(),
                                call -> ApiResult.of(new EnabledRow(0)))
                        .functions());
        return all;
    }

    private static ApiResult send(ApiCall call) {
        return Outcome.result(
                "",
                () -> {
                    Given.text(call, "email");
                    Given.text(call, "subject");
                    Given.text(call, "issue");
                    throw new RuleException(NOBODY);
                });
    }

    private static List<ApiFunction> scanner() {
        Declaration scanner =
                new Declaration(ApiFamily.UAPI, "ClamScanner", "api.docs.cpanel.net ClamScanner")
                        .feature("clamavconnector_scan")
                        .function(
                                "get_scan_paths",
                                Evidence.DOCUMENTED,
                                "Lists the folders that a scan could look at.",
                                List.of(),
                                call ->
                                        ApiResult.of(
                                                List.of(
                                                        new PathRow(
                                                                "home",
                                                                "Scan Entire Home Directory"),
                                                        new PathRow("mail", "Scan Mail"),
                                                        new PathRow(
                                                                "public_html",
                                                                "Scan Public Web Space"),
                                                        new PathRow(
                                                                "public_ftp",
                                                                "Scan Public FTP Space"))));
        for (String name :
                List.of(
                        "start_scan",
                        "get_scan_status",
                        "list_infected_files",
                        "disinfect_files",
                        "check_disinfection_status")) {
            scanner.refused(name, "Works with a virus scanner.", NO_SCANNER);
        }
        List<ApiFunction> all = new ArrayList<>(scanner.functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "Chkservd", "catalogue.tsv")
                        .refused("get_exim_ports", "Lists the mail server's ports.", NO_SERVER)
                        .refused(
                                "get_exim_ports_ssl",
                                "Lists the mail server's ports with TLS.",
                                NO_SERVER)
                        .functions());
        return all;
    }
}
