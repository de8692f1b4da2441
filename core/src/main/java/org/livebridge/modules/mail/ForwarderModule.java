package org.livebridge.modules.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.mail.Address;
import org.livebridge.account.mail.Forwarder;
import org.livebridge.account.mail.Forwarders;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.dispatch.options.BoundedRegex;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;
import org.livebridge.modules.Outcome;

/** {@code Email}: forwarders of addresses (functions.md 2). */
final class ForwarderModule implements ApiModule {
    private static final List<Parameter> REMOVED =
            List.of(
                    Parameter.required("email", "the address that forwards"),
                    Parameter.required("emaildest", "where it forwards to, as it is listed"));

    private final Forwarders forwarders;

    ForwarderModule(Forwarders forwarders) {
        this.forwarders = forwarders;
    }

    record Row(
            String dest,
            String forward,
            String html_dest,
            String html_forward,
            String uri_dest,
            String uri_forward) {
        static Row of(Forwarder one) {
            return new Row(
                    one.address(),
                    one.target(),
                    html(one.address()),
                    html(one.target()),
                    uri(one.address()),
                    uri(one.target()));
        }
    }

    record AddedRow(String email, String domain, String forward) {}

    @Override
    public List<ApiFunction> functions() {
        List<Parameter> added = new ArrayList<>(List.of(Asked.DOMAIN, Asked.EMAIL));
        added.addAll(Sent.PARAMETERS);
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "Email", "functions.md 2")
                        .role("Receive Mail")
                        .feature("forwarders")
                        .function(
                                "listforwards",
                                Evidence.RECORDED,
                                "Lists forwarders.",
                                List.of(Asked.ONE_DOMAIN, Asked.REGEX),
                                call -> ApiResult.of(list(call)))
                        .function(
                                "addforward",
                                Evidence.RECORDED,
                                "Adds a forwarder; one that is there already stays.",
                                added,
                                call -> ApiResult.row(add(call)))
                        .function(
                                "delforward",
                                Evidence.PROPOSED,
                                "Removes a forwarder.",
                                REMOVED,
                                call ->
                                        Outcome.status(
                                                "", () -> remove(call, "email", "emaildest")))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "Email", "catalogue.tsv, functions.md 2")
                        .role("Receive Mail")
                        .feature("forwarders")
                        .function(
                                "list_forwarders",
                                Evidence.DOCUMENTED,
                                "Lists forwarders.",
                                List.of(Asked.ONE_DOMAIN, Asked.REGEX),
                                call -> ApiResult.of(list(call)))
                        .function(
                                "add_forwarder",
                                Evidence.DOCUMENTED,
                                "Adds a forwarder; one that is there already stays.",
                                added,
                                call -> ApiResult.of(List.of(add(call))))
                        .function(
                                "delete_forwarder",
                                Evidence.DOCUMENTED,
                                "Removes a forwarder.",
                                List.of(
                                        Parameter.required("address", "the address that forwards"),
                                        Parameter.required("forwarder", "where it forwards to")),
                                call -> {
                                    remove(call, "address", "forwarder");
                                    return ApiResult.of(null);
                                })
                        .function(
                                "count_forwarders",
                                Evidence.DOCUMENTED,
                                "Counts the forwarders.",
                                List.of(),
                                call -> ApiResult.of(list(call).size()))
                        .functions());
        return all;
    }

    private List<Row> list(ApiCall call) {
        BoundedRegex regex = Asked.regex(call);
        return forwarders.of(Asked.owner(call), Asked.domain(call)).stream()
                .filter(one -> regex.finds(one.address()))
                .map(Row::of)
                .toList();
    }

    private AddedRow add(ApiCall call) {
        Address address = Asked.address(call);
        String account = Asked.ownerOrSelf(call, address.text());
        List<String> targets = Sent.targets(call, account);
        forwarders.add(account, address, targets);
        return new AddedRow(address.text(), address.domain(), String.join(",", targets));
    }

    private void remove(ApiCall call, String from, String to) {
        String address = Given.text(call, from);
        forwarders.remove(Asked.ownerOrSelf(call, address), address, Given.text(call, to));
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String uri(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
