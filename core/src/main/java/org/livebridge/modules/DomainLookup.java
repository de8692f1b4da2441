package org.livebridge.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.livebridge.account.Domain;
import org.livebridge.account.Domains;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;

/** {@code DomainLookup}: the account's domains and their folders (functions.md 3). */
public final class DomainLookup implements ApiModule {
    private static final String DEFAULT_ROOT = "public_html";

    private final Domains domains;

    /** The module over the account's domains. */
    public DomainLookup(Domains domains) {
        this.domains = domains;
    }

    record DomainRow(String domain) {}

    record CountRow(int count) {}

    record RootRow(String docroot, String reldocroot) {}

    record DomainRootRow(String domain, String docroot) {}

    record MainRow(String main_domain) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                shared(ApiFamily.API2, Evidence.RECORDED, ApiResult::row)
                        .function(
                                "getmaindomain",
                                Evidence.CALLER,
                                "Names the main domain.",
                                List.of(),
                                call -> ApiResult.row(new MainRow(all(call).get(0).name())))
                        .functions());
        all.addAll(shared(ApiFamily.UAPI, Evidence.DOCUMENTED, ApiResult::of).functions());
        return all;
    }

    /** UAPI's functions of the same names give their one row bare (functions.md 3). */
    private Declaration shared(
            ApiFamily family, Evidence evidence, Function<Object, ApiResult> single) {
        Parameter domain = Parameter.optional("domain", "the domain; the main one when left out");
        return new Declaration(family, "DomainLookup", "functions.md 3")
                .function(
                        "getbasedomains",
                        evidence,
                        "Lists the main, addon and parked domains.",
                        List.of(),
                        call ->
                                ApiResult.of(
                                        base(call).stream()
                                                .map(d -> new DomainRow(d.name()))
                                                .toList()))
                .function(
                        "countbasedomains",
                        evidence,
                        "Counts the main, addon and parked domains.",
                        List.of(),
                        call -> single.apply(new CountRow(base(call).size())))
                .function(
                        "getdocroot",
                        evidence,
                        "Names the folder of a domain's pages; public_html for an unknown one.",
                        List.of(domain),
                        call -> single.apply(docroot(call)))
                .function(
                        "getdocroots",
                        evidence,
                        "Names the folders of all domains.",
                        List.of(),
                        call ->
                                ApiResult.of(
                                        all(call).stream()
                                                .map(d -> new DomainRootRow(d.name(), root(d)))
                                                .toList()));
    }

    private RootRow docroot(ApiCall call) {
        List<Domain> own = all(call);
        String name = call.arguments().text("domain", own.get(0).name());
        String root =
                own.stream()
                        .filter(d -> d.name().equalsIgnoreCase(name))
                        .map(Domain::docroot)
                        .findFirst()
                        .orElse(DEFAULT_ROOT);
        return new RootRow(home(call) + root, root);
    }

    private List<Domain> all(ApiCall call) {
        return domains.of(call.caller().account());
    }

    private List<Domain> base(ApiCall call) {
        return all(call).stream().filter(d -> !d.kind().equals("sub")).toList();
    }

    private static String root(Domain domain) {
        return "/home/" + domain.account() + "/" + domain.docroot();
    }

    private static String home(ApiCall call) {
        return "/home/" + call.caller().account() + "/";
    }
}
