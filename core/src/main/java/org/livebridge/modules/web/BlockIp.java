package org.livebridge.modules.web;

import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.RuleException;
import org.livebridge.account.web.DeniedAddresses;
import org.livebridge.account.web.DeniedAddresses.Denied;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** {@code DenyIp} and UAPI's {@code BlockIP}: addresses that get no answer (functions.md 11). */
final class BlockIp implements ApiModule {
    private static final List<Parameter> IP =
            List.of(
                    Parameter.required(
                            "ip", "an address, a range a-b or a-9, a CIDR block, or 203.0."));

    private final DeniedAddresses denied;

    BlockIp(DeniedAddresses denied) {
        this.denied = denied;
    }

    record DeniedRow(String ip, String range, String start, String end) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "DenyIp", "functions.md 11")
                        .role("Web Server")
                        .function(
                                "listdenyips",
                                Evidence.DOCUMENTED,
                                "Lists the denied addresses and blocks.",
                                List.of(),
                                call ->
                                        ApiResult.of(
                                                denied.of(Answers.owner(call)).stream()
                                                        .map(BlockIp::row)
                                                        .toList()))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "BlockIP", "catalogue.tsv")
                        .role("Web Server")
                        .feature("ipdeny")
                        .function(
                                "add_ip",
                                Evidence.DOCUMENTED,
                                "Denies addresses; gives what was added.",
                                IP,
                                call ->
                                        ApiResult.of(
                                                denied.add(
                                                        Answers.owner(call),
                                                        Given.text(call, "ip"))))
                        .function(
                                "remove_ip",
                                Evidence.DOCUMENTED,
                                "Denies addresses no more; gives what was removed.",
                                IP,
                                call ->
                                        ApiResult.of(
                                                denied.remove(
                                                        Answers.owner(call),
                                                        Given.text(call, "ip"))))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.API1, "DenyIp", "catalogue.tsv")
                        .role("Web Server")
                        .feature("ipdeny")
                        .function(
                                "denyip",
                                Evidence.PROPOSED,
                                "Denies addresses; gives them.",
                                IP,
                                call ->
                                        ApiResult.of(
                                                String.join(
                                                        " ",
                                                        denied.add(
                                                                Answers.owner(call), first(call)))))
                        .function(
                                "undenyip",
                                Evidence.PROPOSED,
                                "Denies addresses no more; gives them.",
                                IP,
                                call ->
                                        ApiResult.of(
                                                String.join(
                                                        " ",
                                                        denied.remove(
                                                                Answers.owner(call), first(call)))))
                        .functions());
        return all;
    }

    private static DeniedRow row(Denied denied) {
        String range =
                denied.start().equals(denied.end())
                        ? denied.start()
                        : denied.start() + "-" + denied.end();
        return new DeniedRow(denied.ip(), range, denied.start(), denied.end());
    }

    private static String first(ApiCall call) {
        return call.arguments()
                .text(0)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new RuleException("Provide the “ip” argument."));
    }
}
