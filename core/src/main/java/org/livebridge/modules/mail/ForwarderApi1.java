package org.livebridge.modules.mail;

import java.util.List;
import org.livebridge.account.mail.Address;
import org.livebridge.account.mail.Autoresponders;
import org.livebridge.account.mail.DomainForwarders;
import org.livebridge.account.mail.Forwarders;
import org.livebridge.account.mail.Targets;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;

/** API 1 {@code Email}: forwarders and autoresponders by ordered arguments. */
final class ForwarderApi1 implements ApiModule {
    private final Forwarders forwarders;
    private final DomainForwarders domains;
    private final Autoresponders autoresponders;

    ForwarderApi1(Forwarders forwarders, DomainForwarders domains, Autoresponders autoresponders) {
        this.forwarders = forwarders;
        this.domains = domains;
        this.autoresponders = autoresponders;
    }

    @Override
    public List<ApiFunction> functions() {
        Parameter target = Parameter.required("forward", "addresses joined by commas");
        return new Declaration(ApiFamily.API1, "Email", "functions.md 12")
                .role("Receive Mail")
                .feature("forwarders")
                .function(
                        "addforward",
                        Evidence.PROPOSED,
                        "Adds a forwarder.",
                        List.of(Asked.EMAIL, target, Asked.DOMAIN),
                        this::add)
                .function(
                        "delforward",
                        Evidence.PROPOSED,
                        "Removes a forwarder: address=target in one text, or two texts.",
                        List.of(Asked.ADDRESS, target),
                        this::remove)
                .feature("emaildomainfwd")
                .function(
                        "adddforward",
                        Evidence.PROPOSED,
                        "Sets where a domain's mail goes.",
                        List.of(Asked.DOMAIN, Parameter.required("destdomain", "the other domain")),
                        call -> {
                            domains.set(
                                    Asked.owner(call),
                                    Ordered.text(call, 0, "domain"),
                                    Ordered.text(call, 1, "destdomain"));
                            return ApiResult.of("");
                        })
                .function(
                        "deldforward",
                        Evidence.PROPOSED,
                        "Removes a domain's forwarder.",
                        List.of(Asked.DOMAIN),
                        call -> {
                            domains.remove(Asked.owner(call), Ordered.text(call, 0, "domain"));
                            return ApiResult.of("");
                        })
                .feature("autoresponders")
                .function(
                        "delautoresponder",
                        Evidence.PROPOSED,
                        "Removes an autoresponder.",
                        List.of(Asked.ADDRESS),
                        call -> {
                            autoresponders.remove(
                                    Asked.owner(call), Ordered.text(call, 0, "email"));
                            return ApiResult.of("");
                        })
                .functions();
    }

    private ApiResult add(ApiCall call) {
        String email = Ordered.text(call, 0, "email");
        List<String> targets = Targets.addresses(Ordered.text(call, 1, "forward"));
        Address address =
                email.contains("@")
                        ? Address.of(email)
                        : Address.of(email, Ordered.text(call, 2, "domain"));
        forwarders.add(Asked.owner(call), address, targets);
        return ApiResult.of(address + " forwards to " + String.join(", ", targets));
    }

    private ApiResult remove(ApiCall call) {
        String first = Ordered.text(call, 0, "email");
        int cut = first.indexOf('=');
        String target = cut > 0 ? first.substring(cut + 1) : Ordered.text(call, 1, "forward");
        forwarders.remove(Asked.owner(call), cut > 0 ? first.substring(0, cut) : first, target);
        return ApiResult.of("");
    }
}
