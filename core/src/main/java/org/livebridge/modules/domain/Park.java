package org.livebridge.modules.domain;

import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.Domain;
import org.livebridge.account.Owner;
import org.livebridge.account.RuleException;
import org.livebridge.account.domain.AddonDomains;
import org.livebridge.account.domain.Aliases;
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

/** {@code Park}: other names for a domain that is there (functions.md 3). */
final class Park implements ApiModule {
    private static final List<Parameter> PARK =
            List.of(
                    Parameter.required("domain", "the domain to park"),
                    Parameter.optional(
                            "topdomain",
                            "what it is parked on: the main domain when left out; a subdomain or"
                                    + " its label makes an addon domain"));
    private static final List<Parameter> UNPARK =
            List.of(
                    Parameter.required("domain", "the parked or addon domain"),
                    Parameter.optional("subdomain", "the subdomain of an addon domain"));

    private final Aliases aliases;
    private final AddonDomains addons;
    private final DomainRows rows;

    Park(Aliases aliases, AddonDomains addons, DomainRows rows) {
        this.aliases = aliases;
        this.addons = addons;
        this.rows = rows;
    }

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        for (ApiFamily family : List.of(ApiFamily.API2, ApiFamily.UAPI)) {
            Declaration lists =
                    new Declaration(family, "Park", "functions.md 3")
                            .function(
                                    "listparkeddomains",
                                    Evidence.DOCUMENTED,
                                    "Lists the domains parked on the main domain.",
                                    DomainRows.LIST_PARAMETERS,
                                    call -> rows.list(call, aliases::of))
                            .function(
                                    "listaddondomains",
                                    Evidence.CALLER,
                                    "Lists the addon domains by name.",
                                    DomainRows.LIST_PARAMETERS,
                                    call -> rows.list(call, addons::of));
            all.addAll(lists.functions());
        }
        all.addAll(
                changes(ApiFamily.API2)
                        .function(
                                "park",
                                Evidence.RECORDED,
                                "Parks a domain on another one.",
                                PARK,
                                call -> Outcome.row(() -> parked(call), DomainOutcome::failed))
                        .function(
                                "unpark",
                                Evidence.RECORDED,
                                "Removes a parked or addon domain.",
                                UNPARK,
                                call -> Outcome.row(() -> unparked(call), DomainOutcome::failed))
                        .functions());
        all.addAll(
                changes(ApiFamily.UAPI)
                        .function(
                                "park",
                                Evidence.DOCUMENTED,
                                "Parks a domain on another one.",
                                PARK,
                                call -> {
                                    park(call);
                                    return ApiResult.of(null);
                                })
                        .function(
                                "unpark",
                                Evidence.DOCUMENTED,
                                "Removes a parked or addon domain.",
                                UNPARK,
                                call -> {
                                    unpark(call);
                                    return ApiResult.of(null);
                                })
                        .functions());
        all.addAll(
                changes(ApiFamily.API1)
                        .function(
                                "park",
                                Evidence.PROPOSED,
                                "Parks a domain on another one; gives a sentence.",
                                PARK,
                                call ->
                                        ApiResult.of(
                                                said(
                                                        aliases.park(
                                                                Owner.account(call.caller()),
                                                                first(call),
                                                                call.arguments()
                                                                        .text(1)
                                                                        .orElse("")
                                                                        .strip()))))
                        .function(
                                "unpark",
                                Evidence.PROPOSED,
                                "Removes a parked or addon domain; gives a sentence.",
                                UNPARK,
                                call ->
                                        ApiResult.of(
                                                aliases.unpark(
                                                                Owner.account(call.caller()),
                                                                first(call),
                                                                "")
                                                        + " was successfully unparked"))
                        .functions());
        return all;
    }

    private static Declaration changes(ApiFamily family) {
        return new Declaration(family, "Park", "functions.md 3")
                .feature("parkeddomains")
                .role("Web Server");
    }

    private Object parked(ApiCall call) {
        return new Outcome.ResultRow(1, said(park(call)));
    }

    private static String said(Domain domain) {
        String top = domain.kind().equals("addon") ? domain.fullSubdomain() : domain.rootdomain();
        return domain.name() + " was successfully parked on top of " + top;
    }

    private Object unparked(ApiCall call) {
        return new Outcome.ResultRow(1, unpark(call) + " was successfully unparked");
    }

    private Domain park(ApiCall call) {
        return aliases.park(
                Owner.account(call.caller()),
                Given.text(call, "domain"),
                Given.optional(call, "topdomain").orElse(""));
    }

    private String unpark(ApiCall call) {
        return aliases.unpark(
                Owner.account(call.caller()),
                Given.text(call, "domain"),
                Given.optional(call, "subdomain").orElse(""));
    }

    private static String first(ApiCall call) {
        return call.arguments()
                .text(0)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new RuleException("Provide the “domain” argument."));
    }
}
