package org.livebridge.modules.web;

import java.util.List;
import java.util.Map;
import org.livebridge.account.Machine;
import org.livebridge.account.web.AnonymousFtp;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** UAPI {@code Ftp}: what concerns the server and strangers. */
final class FtpServer implements ApiModule {
    private static final List<Parameter> SET = List.of(Parameter.required("set", "1 or 0").flag());
    private static final int PORT = 21;

    private final AnonymousFtp anonymous;

    FtpServer(AnonymousFtp anonymous) {
        this.anonymous = anonymous;
    }

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.UAPI, "Ftp", "proposed")
                .role("FTP")
                .function(
                        "allows_anonymous_ftp",
                        Evidence.DOCUMENTED,
                        "Tells whether strangers may fetch files.",
                        List.of(),
                        call ->
                                ApiResult.of(
                                        Map.of(
                                                "allows",
                                                anonymous.allowed(Answers.owner(call)) ? 1 : 0)))
                .function(
                        "allows_anonymous_ftp_incoming",
                        Evidence.DOCUMENTED,
                        "Tells whether strangers may leave files.",
                        List.of(),
                        call ->
                                ApiResult.of(
                                        Map.of(
                                                "allows",
                                                anonymous.incoming(Answers.owner(call)) ? 1 : 0)))
                .function(
                        "get_port",
                        Evidence.PROPOSED,
                        "Gives the port of FTP.",
                        List.of(),
                        call -> ApiResult.of(Map.of("port", PORT)))
                .function(
                        "server_name",
                        Evidence.PROPOSED,
                        "Gives the name of the server that FTP clients connect to.",
                        List.of(),
                        call -> ApiResult.of(Machine.HOSTNAME))
                .feature("ftpsetup")
                .function(
                        "set_anonymous_ftp",
                        Evidence.PROPOSED,
                        "Sets whether strangers may fetch files.",
                        SET,
                        call ->
                                Answers.done(
                                        () ->
                                                anonymous.allow(
                                                        Answers.owner(call),
                                                        Given.oneOf(call, "set", "", "0", "1")
                                                                .equals("1"))))
                .function(
                        "set_anonymous_ftp_incoming",
                        Evidence.PROPOSED,
                        "Sets whether strangers may leave files.",
                        SET,
                        call ->
                                Answers.done(
                                        () ->
                                                anonymous.allowIncoming(
                                                        Answers.owner(call),
                                                        Given.oneOf(call, "set", "", "0", "1")
                                                                .equals("1"))))
                .functions();
    }
}
