package org.livebridge.modules.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.livebridge.account.Domain;
import org.livebridge.account.Owner;
import org.livebridge.account.domain.AddonDomains;
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

/** {@code AddonDomain}: domains that stand on a subdomain (functions.md 3). */
final class AddonDomain implements ApiModule {
    private static final List<Parameter> ADD =
            List.of(
                    Parameter.required("newdomain", "the domain to add").also("domain"),
                    Parameter.required("subdomain", "the label of the subdomain that it stands on"),
                    Parameter.optional(
                            "dir", "the folder of its pages; public_html/label when left out"),
                    Parameter.optional("disallowdot", "1: take the dots out of the label").flag(),
                    Parameter.optional("pass", "password of the FTP account label@main").masked());
    private static final List<Parameter> DELETE =
            List.of(
                    Parameter.required("domain", "the addon domain"),
                    Parameter.required(
                            "subdomain",
                            "its subdomain as label_rootdomain, listaddondomains' domainkey"));

    private final AddonDomains addons;
    private final DomainRows rows;

    AddonDomain(AddonDomains addons, DomainRows rows) {
        this.addons = addons;
        this.rows = rows;
    }

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "AddonDomain", "functions.md 3")
                        .function(
                                "listaddondomains",
                                Evidence.DOCUMENTED,
                                "Lists the addon domains by name.",
                                DomainRows.LIST_PARAMETERS,
                                call -> rows.list(call, addons::of))
                        .feature("addondomains")
                        .role("Web Server")
                        .function(
                                "addaddondomain",
                                Evidence.RECORDED,
                                "Adds an addon domain, its subdomain and its zone.",
                                ADD,
                                call -> Outcome.row(() -> added(call), DomainOutcome::failed))
                        .function(
                                "deladdondomain",
                                Evidence.RECORDED,
                                "Removes an addon domain and its subdomain; files stay.",
                                DELETE,
                                call -> Outcome.row(() -> deleted(call), DomainOutcome::failed))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "AddonDomain", "functions.md 3")
                        .function(
                                "listaddondomains",
                                Evidence.DOCUMENTED,
                                "Lists the addon domains by name.",
                                DomainRows.LIST_PARAMETERS,
                                call -> rows.list(call, addons::of))
                        .feature("addondomains")
                        .role("Web Server")
                        .function(
                                "addaddondomain",
                                Evidence.DOCUMENTED,
                                "Adds an addon domain, its subdomain and its zone.",
                                ADD,
                                call -> ApiResult.of(Map.of("domain", add(call).name())))
                        .function(
                                "deladdondomain",
                                Evidence.DOCUMENTED,
                                "Removes an addon domain and its subdomain; files stay.",
                                DELETE,
                                call -> {
                                    delete(call);
                                    return ApiResult.of(null);
                                })
                        .functions());
        return all;
    }

    private Object added(ApiCall call) {
        Domain addon = add(call);
        return new Outcome.ResultRow(
                1, addon.name() + " was successfully parked on top of " + addon.fullSubdomain());
    }

    private Object deleted(ApiCall call) {
        return new Outcome.ResultRow(
                1, "The addon domain, " + delete(call).name() + ", has been removed.");
    }

    private Domain add(ApiCall call) {
        String account = Owner.account(call.caller());
        String domain = Given.text(call, "newdomain");
        String label = Given.text(call, "subdomain");
        if (call.arguments().flag("disallowdot")) {
            label = label.replace(".", "");
        }
        return addons.add(
                account,
                domain,
                label,
                Given.optional(call, "dir").orElse(""),
                Given.optional(call, "pass").orElse(""));
    }

    private Domain delete(ApiCall call) {
        return addons.remove(
                Owner.account(call.caller()),
                Given.text(call, "domain"),
                Given.text(call, "subdomain"));
    }
}
