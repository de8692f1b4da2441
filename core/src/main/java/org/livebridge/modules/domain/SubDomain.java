package org.livebridge.modules.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.livebridge.account.DomainNames;
import org.livebridge.account.Owner;
import org.livebridge.account.RuleException;
import org.livebridge.account.domain.Subdomains;
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

/** {@code SubDomain}: labels under the account's domains (functions.md 3). */
final class SubDomain implements ApiModule {
    private static final Parameter ROOT =
            Parameter.required("rootdomain", "the domain that it stands under");
    private static final List<Parameter> ADD =
            List.of(
                    Parameter.required("domain", "the label, without the domain"),
                    ROOT,
                    Parameter.optional(
                            "dir", "the folder of its pages; public_html/label when left out"),
                    Parameter.optional("disallowdot", "1: take the dots out of the label").flag(),
                    Parameter.optional("canoff", "accepted: there is no UseCanonicalName here"));
    private static final List<Parameter> CHANGE =
            List.of(
                    Parameter.required("subdomain", "the label"),
                    ROOT,
                    Parameter.required("dir", "the new folder of its pages"));
    private static final List<Parameter> DELETE =
            List.of(Parameter.required("domain", "the full name, such as shop.example.com"));

    private final Subdomains subdomains;
    private final DomainRows rows;

    SubDomain(Subdomains subdomains, DomainRows rows) {
        this.subdomains = subdomains;
        this.rows = rows;
    }

    record LabelRow(String subdomain) {}

    record RegexRow(String regex) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "SubDomain", "functions.md 3")
                        .function(
                                "listsubdomains",
                                Evidence.RECORDED,
                                "Lists the subdomains by name.",
                                DomainRows.LIST_PARAMETERS,
                                call -> rows.list(call, subdomains::of))
                        .from("catalogue.tsv")
                        .function(
                                "getreservedsubdomains",
                                Evidence.PROPOSED,
                                "Lists the labels that nobody may use.",
                                List.of(),
                                call ->
                                        ApiResult.of(
                                                DomainNames.RESERVED.stream()
                                                        .map(LabelRow::new)
                                                        .toList()))
                        .function(
                                "validregex",
                                Evidence.PROPOSED,
                                "Gives a regular expression that a label must match.",
                                List.of(),
                                call -> ApiResult.row(new RegexRow(DomainNames.LABEL)))
                        .from("functions.md 3")
                        .feature("subdomains")
                        .role("Web Server")
                        .function(
                                "addsubdomain",
                                Evidence.RECORDED,
                                "Adds a subdomain, its folder and its address record.",
                                ADD,
                                call -> row(() -> added(add(call))))
                        .function(
                                "delsubdomain",
                                Evidence.RECORDED,
                                "Removes a subdomain; its folder stays.",
                                DELETE,
                                call -> row(() -> removed(remove(call))))
                        .function(
                                "changedocroot",
                                Evidence.DOCUMENTED,
                                "Gives a subdomain another folder.",
                                CHANGE,
                                call -> row(() -> changed(change(call))))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "SubDomain", "functions.md 3")
                        .function(
                                "listsubdomains",
                                Evidence.PROPOSED,
                                "Lists the subdomains by name.",
                                DomainRows.LIST_PARAMETERS,
                                call -> rows.list(call, subdomains::of))
                        .feature("subdomains")
                        .role("Web Server")
                        .function(
                                "addsubdomain",
                                Evidence.DOCUMENTED,
                                "Adds a subdomain, its folder and its address record.",
                                ADD,
                                call -> done(() -> add(call)))
                        .function(
                                "delsubdomain",
                                Evidence.PROPOSED,
                                "Removes a subdomain; its folder stays.",
                                DELETE,
                                call -> done(() -> remove(call)))
                        .function(
                                "changedocroot",
                                Evidence.DOCUMENTED,
                                "Gives a subdomain another folder.",
                                CHANGE,
                                call -> done(() -> change(call)))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.API1, "SubDomain", "functions.md 3")
                        .feature("subdomains")
                        .role("Web Server")
                        .function(
                                "addsubdomain",
                                Evidence.PROPOSED,
                                "Adds a subdomain: label, domain, two switches, folder.",
                                ADD,
                                call -> ApiResult.of(added(ordered(call))))
                        .function(
                                "delsubdomain",
                                Evidence.PROPOSED,
                                "Removes a subdomain by its full name or label_rootdomain.",
                                DELETE,
                                call ->
                                        ApiResult.of(
                                                removed(
                                                        subdomains.remove(
                                                                Owner.account(call.caller()),
                                                                at(call, 0, "domain")))))
                        .functions());
        return all;
    }

    private static ApiResult row(Supplier<String> work) {
        return Outcome.row(() -> new Outcome.ResultRow(1, work.get()), DomainOutcome::failed);
    }

    private static ApiResult done(Runnable work) {
        work.run();
        return ApiResult.of(null);
    }

    private String add(ApiCall call) {
        String label = Given.text(call, "domain");
        return subdomains
                .add(
                        Owner.account(call.caller()),
                        call.arguments().flag("disallowdot") ? label.replace(".", "") : label,
                        Given.text(call, "rootdomain"),
                        Given.optional(call, "dir").orElse(""))
                .name();
    }

    private String ordered(ApiCall call) {
        return subdomains
                .add(
                        Owner.account(call.caller()),
                        at(call, 0, "domain"),
                        at(call, 1, "rootdomain"),
                        call.arguments().text(4).orElse("").strip())
                .name();
    }

    private String remove(ApiCall call) {
        return subdomains.remove(Owner.account(call.caller()), Given.text(call, "domain"));
    }

    private String change(ApiCall call) {
        return subdomains
                .changeRoot(
                        Owner.account(call.caller()),
                        Given.text(call, "subdomain"),
                        Given.text(call, "rootdomain"),
                        Given.text(call, "dir"))
                .name();
    }

    private static String added(String name) {
        return "The subdomain, " + name + " has been added.";
    }

    private static String removed(String name) {
        return "The subdomain, " + name + " has been removed.";
    }

    private static String changed(String name) {
        return "The document root of the subdomain, " + name + " has been changed.";
    }

    private static String at(ApiCall call, int index, String name) {
        return call.arguments()
                .text(index)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new RuleException("Provide the “" + name + "” argument."));
    }
}
