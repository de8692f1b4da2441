package org.livebridge.modules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.livebridge.account.Domain;
import org.livebridge.account.Domains;
import org.livebridge.account.RuleException;
import org.livebridge.account.dns.Zones;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;

/** UAPI {@code DomainInfo}: what scripts ask first (scripts-in-the-wild.md). */
public final class DomainInfo implements ApiModule {
    private final Domains domains;
    private final Zones zones;

    /** The module over the account's domains and their zones. */
    public DomainInfo(Domains domains, Zones zones) {
        this.domains = domains;
        this.zones = zones;
    }

    record Names(
            String main_domain,
            List<String> addon_domains,
            List<String> parked_domains,
            List<String> sub_domains) {}

    record Data(
            String domain,
            String documentroot,
            String homedir,
            String serveradmin,
            String serveralias,
            String servername,
            String type,
            String user,
            String group) {}

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.UAPI, "DomainInfo", "scripts-in-the-wild.md")
                .function(
                        "list_domains",
                        Evidence.CALLER,
                        "Lists the account's domains by kind.",
                        List.of(),
                        call -> ApiResult.of(names(all(call))))
                .function(
                        "domains_data",
                        Evidence.CALLER,
                        "Describes the account's domains.",
                        List.of(
                                Parameter.optional(
                                        "format", "hash (by kind, the default) or list")),
                        this::data)
                .function(
                        "single_domain_data",
                        Evidence.CALLER,
                        "Describes one domain.",
                        List.of(Parameter.required("domain", "one of the account's domains")),
                        this::single)
                .function(
                        "main_domain_builtin_subdomain_aliases",
                        Evidence.PROPOSED,
                        "Lists the names below the main domain that are its aliases in the zone.",
                        List.of(),
                        this::aliases)
                .functions();
    }

    private static Names names(List<Domain> all) {
        return new Names(
                all.get(0).name(), names(all, "addon"), names(all, "parked"), names(all, "sub"));
    }

    private static List<String> names(List<Domain> all, String kind) {
        return all.stream().filter(d -> d.kind().equals(kind)).map(Domain::name).toList();
    }

    private ApiResult data(ApiCall call) {
        List<Domain> all = all(call);
        if (call.arguments().text("format", "hash").equals("list")) {
            return ApiResult.of(all.stream().map(DomainInfo::describe).toList());
        }
        Map<String, Object> byKind = new LinkedHashMap<>();
        byKind.put("main_domain", describe(all.get(0)));
        for (String kind : List.of("addon", "sub")) {
            byKind.put(
                    kind + "_domains",
                    all.stream()
                            .filter(d -> d.kind().equals(kind))
                            .map(DomainInfo::describe)
                            .toList());
        }
        byKind.put("parked_domains", names(all, "parked"));
        return ApiResult.of(byKind);
    }

    private ApiResult single(ApiCall call) {
        String name = call.arguments().text("domain", "");
        if (name.isEmpty()) {
            throw new RuleException("Provide the “domain” argument.");
        }
        return all(call).stream()
                .filter(d -> d.name().equalsIgnoreCase(name))
                .findFirst()
                .map(d -> ApiResult.of(describe(d)))
                .orElseThrow(() -> new RuleException("The domain “" + name + "” does not exist."));
    }

    private ApiResult aliases(ApiCall call) {
        String account = call.caller().account();
        return ApiResult.of(zones.aliases(account, all(call).get(0).name()));
    }

    private static Data describe(Domain domain) {
        String home = "/home/" + domain.account();
        return new Data(
                domain.name(),
                home + "/" + domain.docroot(),
                home,
                "webmaster@" + domain.name(),
                "www." + domain.name(),
                domain.name(),
                domain.kind() + "_domain",
                domain.account(),
                domain.account());
    }

    private List<Domain> all(ApiCall call) {
        return domains.of(call.caller().account());
    }
}
