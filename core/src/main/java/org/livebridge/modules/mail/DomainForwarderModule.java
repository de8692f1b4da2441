package org.livebridge.modules.mail;

import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.mail.DomainForwarder;
import org.livebridge.account.mail.DomainForwarders;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** {@code Email}: forwarders of whole domains (functions.md 2). */
final class DomainForwarderModule implements ApiModule {
    private static final List<Parameter> ADDED =
            List.of(
                    Asked.DOMAIN,
                    Parameter.required("destdomain", "the domain that gets the mail"));

    private final DomainForwarders forwarders;

    DomainForwarderModule(DomainForwarders forwarders) {
        this.forwarders = forwarders;
    }

    record Row(String dest, String forward) {}

    record SetRow(String domain, String destdomain) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "Email", "functions.md 2")
                        .role("Receive Mail")
                        .feature("emaildomainfwd")
                        .function(
                                "listdomainforwards",
                                Evidence.DOCUMENTED,
                                "Lists domain forwarders.",
                                List.of(Asked.ONE_DOMAIN),
                                call -> ApiResult.of(list(call)))
                        .function(
                                "adddomainforward",
                                Evidence.DOCUMENTED,
                                "Sets where a domain's mail goes.",
                                ADDED,
                                call -> {
                                    DomainForwarder set = set(call);
                                    return ApiResult.row(new Row(set.domain(), set.target()));
                                })
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "Email", "catalogue.tsv, functions.md 2")
                        .role("Receive Mail")
                        .feature("emaildomainfwd")
                        .function(
                                "list_domain_forwarders",
                                Evidence.DOCUMENTED,
                                "Lists domain forwarders.",
                                List.of(Asked.ONE_DOMAIN),
                                call -> ApiResult.of(list(call)))
                        .function(
                                "add_domain_forwarder",
                                Evidence.DOCUMENTED,
                                "Sets where a domain's mail goes.",
                                ADDED,
                                call -> {
                                    DomainForwarder set = set(call);
                                    return ApiResult.of(
                                            List.of(new SetRow(set.domain(), set.target())));
                                })
                        .function(
                                "delete_domain_forwarder",
                                Evidence.DOCUMENTED,
                                "Removes a domain's forwarder.",
                                List.of(Asked.DOMAIN),
                                call -> {
                                    forwarders.remove(
                                            Asked.owner(call), Given.text(call, "domain"));
                                    return ApiResult.of(null);
                                })
                        .functions());
        return all;
    }

    private List<Row> list(ApiCall call) {
        return forwarders.of(Asked.owner(call), Asked.domain(call)).stream()
                .map(one -> new Row(one.domain(), one.target()))
                .toList();
    }

    private DomainForwarder set(ApiCall call) {
        return forwarders.set(
                Asked.owner(call), Given.text(call, "domain"), Given.text(call, "destdomain"));
    }
}
