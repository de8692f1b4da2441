package org.livebridge.modules.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.livebridge.account.web.FtpAccounts;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** {@code Ftp}: FTP accounts (functions.md 6). */
final class Ftp implements ApiModule {
    private static final Parameter USER =
            Parameter.required("user", "the part before the at sign, or the whole login");
    private static final Parameter DOMAIN =
            Parameter.optional("domain", "the part after it; the main domain when left out");
    private static final Parameter PASS = Parameter.secret("pass", "the password");
    private static final Parameter QUOTA = Parameter.optional("quota", "MB; 0 for no limit");
    private static final List<Parameter> ADD =
            List.of(
                    USER,
                    PASS,
                    QUOTA,
                    Parameter.optional("homedir", "its root, relative to the home"),
                    DOMAIN);
    private static final List<Parameter> DELETE =
            List.of(USER, Parameter.optional("destroy", "1: delete its files, too").flag(), DOMAIN);
    private static final int MOST = 1 << 30;

    private final FtpAccounts accounts;
    private final FtpRows rows;

    Ftp(FtpAccounts accounts, FtpRows rows) {
        this.accounts = accounts;
        this.rows = rows;
    }

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "Ftp", "functions.md 6")
                        .role("FTP")
                        .function(
                                "listftp",
                                Evidence.RECORDED,
                                "Lists the FTP accounts.",
                                FtpRows.TYPES,
                                rows::list)
                        .function(
                                "listftpwithdisk",
                                Evidence.RECORDED,
                                "Lists the FTP accounts with what their folders hold.",
                                FtpRows.DISK,
                                rows::withDisk)
                        .function(
                                "listftpsessions",
                                Evidence.RECORDED,
                                "Lists open FTP sessions: none, as no FTP server runs here.",
                                List.of(),
                                call -> none(call))
                        .feature("ftpaccts")
                        .function(
                                "addftp",
                                Evidence.RECORDED,
                                "Makes an FTP account.",
                                ADD,
                                call -> Answers.ok(() -> add(call)))
                        .function(
                                "delftp",
                                Evidence.RECORDED,
                                "Deletes an FTP account.",
                                DELETE,
                                call -> Answers.ok(() -> delete(call)))
                        .function(
                                "passwd",
                                Evidence.RECORDED,
                                "Sets an FTP account's password.",
                                List.of(USER, PASS, DOMAIN),
                                call -> Answers.ok(() -> password(call)))
                        .function(
                                "setquota",
                                Evidence.RECORDED,
                                "Sets an FTP account's quota.",
                                List.of(USER, QUOTA, DOMAIN),
                                call -> Answers.ok(() -> quota(call)))
                        .functions());
        all.addAll(uapi());
        return all;
    }

    private List<ApiFunction> uapi() {
        return new Declaration(ApiFamily.UAPI, "Ftp", "catalogue.tsv")
                .role("FTP")
                .function(
                        "list_ftp",
                        Evidence.DOCUMENTED,
                        "Lists the FTP accounts.",
                        FtpRows.TYPES,
                        rows::list)
                .function(
                        "list_ftp_with_disk",
                        Evidence.DOCUMENTED,
                        "Lists the FTP accounts with what their folders hold.",
                        FtpRows.DISK,
                        rows::withDisk)
                .function(
                        "list_sessions",
                        Evidence.DOCUMENTED,
                        "Lists open FTP sessions: none, as no FTP server runs here.",
                        List.of(),
                        call -> none(call))
                .function(
                        "ftp_exists",
                        Evidence.PROPOSED,
                        "Tells whether there is such an account.",
                        List.of(USER, DOMAIN),
                        call -> ApiResult.of(Map.of("exists", rows.exists(call) ? 1 : 0)))
                .function(
                        "get_quota",
                        Evidence.PROPOSED,
                        "Gives an account's quota in MB; 0 for none.",
                        List.of(USER, DOMAIN),
                        call ->
                                ApiResult.of(
                                        accounts.find(
                                                        Answers.owner(call),
                                                        Given.text(call, "user"),
                                                        domain(call))
                                                .quotaMegabytes()))
                .feature("ftpaccts")
                .function(
                        "add_ftp",
                        Evidence.DOCUMENTED,
                        "Makes an FTP account.",
                        ADD,
                        call -> Answers.done(() -> add(call)))
                .function(
                        "delete_ftp",
                        Evidence.DOCUMENTED,
                        "Deletes an FTP account.",
                        DELETE,
                        call -> Answers.done(() -> delete(call)))
                .function(
                        "passwd",
                        Evidence.DOCUMENTED,
                        "Sets an FTP account's password.",
                        List.of(USER, PASS, DOMAIN),
                        call -> Answers.done(() -> password(call)))
                .function(
                        "set_quota",
                        Evidence.DOCUMENTED,
                        "Sets an FTP account's quota.",
                        List.of(USER, QUOTA, DOMAIN),
                        call -> Answers.done(() -> quota(call)))
                .function(
                        "set_homedir",
                        Evidence.PROPOSED,
                        "Sets an FTP account's root.",
                        List.of(
                                USER,
                                DOMAIN,
                                Parameter.required("homedir", "relative to the home")),
                        call -> Answers.done(() -> folder(call)))
                .functions();
    }

    private static ApiResult none(ApiCall call) {
        Answers.owner(call);
        return ApiResult.of(List.of());
    }

    private void add(ApiCall call) {
        accounts.add(
                Answers.owner(call),
                Given.text(call, "user"),
                domain(call),
                Given.text(call, "pass"),
                Given.optional(call, "homedir").orElse(""),
                megabytes(call));
    }

    private void delete(ApiCall call) {
        accounts.remove(
                Answers.owner(call),
                Given.text(call, "user"),
                domain(call),
                call.arguments().flag("destroy"));
    }

    private void password(ApiCall call) {
        accounts.password(
                Answers.owner(call),
                Given.text(call, "user"),
                domain(call),
                Given.text(call, "pass"));
    }

    private void quota(ApiCall call) {
        String user = Given.text(call, "user");
        Given.text(call, "quota");
        accounts.quota(Answers.owner(call), user, domain(call), megabytes(call));
    }

    private void folder(ApiCall call) {
        accounts.folder(
                Answers.owner(call),
                Given.text(call, "user"),
                domain(call),
                Given.text(call, "homedir"));
    }

    private static int megabytes(ApiCall call) {
        return call.arguments().text("quota", "0").equals("unlimited")
                ? 0
                : Given.number(call, "quota", 0, 0, MOST);
    }

    private static String domain(ApiCall call) {
        return Given.optional(call, "domain").orElse("");
    }
}
