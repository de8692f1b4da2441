package org.livebridge.modules.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.livebridge.account.Domain;
import org.livebridge.account.Domains;
import org.livebridge.account.Homes;
import org.livebridge.account.RuleException;
import org.livebridge.account.web.PhpVersions;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** UAPI {@code LangPHP}: which PHP each site runs (scripts-in-the-wild.md). */
final class LangPhp implements ApiModule {
    private final PhpVersions versions;
    private final Domains domains;

    LangPhp(PhpVersions versions, Domains domains) {
        this.versions = versions;
        this.domains = domains;
    }

    @Override
    public List<ApiFunction> functions() {
        return new Declaration(ApiFamily.UAPI, "LangPHP", "scripts-in-the-wild.md")
                .role("Web Server")
                .function(
                        "php_get_vhost_versions",
                        Evidence.CALLER,
                        "Tells which PHP each site runs, and why.",
                        List.of(Parameter.optional("vhost", "only this site; several: vhost-1 …")),
                        this::sites)
                .from("proposed")
                .function(
                        "php_get_installed_versions",
                        Evidence.DOCUMENTED,
                        "Lists the PHP versions that can be chosen.",
                        List.of(),
                        call -> ApiResult.of(Map.of("versions", PhpVersions.INSTALLED)))
                .function(
                        "php_get_system_default_version",
                        Evidence.DOCUMENTED,
                        "Names the PHP version of sites that have none of their own.",
                        List.of(),
                        call -> ApiResult.of(Map.of("version", PhpVersions.DEFAULT)))
                .function(
                        "php_get_impacted_domains",
                        Evidence.DOCUMENTED,
                        "Lists the sites that take their version from a site or the server.",
                        List.of(
                                Parameter.optional("domain", "a site; several: domain-1 …"),
                                Parameter.optional("system_default", "1: the server's, too")
                                        .flag()),
                        this::impacted)
                .function(
                        "php_get_domain_handler",
                        Evidence.DOCUMENTED,
                        "Names how PHP is run.",
                        List.of(
                                Parameter.required("type", "home or vhost"),
                                Parameter.optional("vhost", "the site; for vhost")),
                        this::handler)
                .feature("multiphp")
                .function(
                        "php_set_vhost_versions",
                        Evidence.DOCUMENTED,
                        "Sets the PHP version of sites.",
                        List.of(
                                Parameter.required("version", "an installed one, or inherit"),
                                Parameter.required("vhost", "a site; several: vhost-1 …")),
                        call -> Answers.done(() -> set(call)))
                .functions();
    }

    private ApiResult sites(ApiCall call) {
        String account = Answers.owner(call);
        List<String> wanted = Given.list(call, "vhost");
        Map<String, String> chosen = versions.chosen(account);
        return ApiResult.of(
                domains.of(account).stream()
                        .filter(domain -> !domain.kind().equals("parked"))
                        .filter(domain -> wanted.isEmpty() || wanted.contains(domain.name()))
                        .map(domain -> row(domain, chosen))
                        .toList());
    }

    private static Map<String, Object> row(Domain domain, Map<String, String> chosen) {
        String own = chosen.getOrDefault(domain.name(), "");
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("vhost", domain.name());
        row.put("account", domain.account());
        row.put("account_owner", "root");
        row.put("documentroot", domain.folder());
        row.put("homedir", Homes.shown(domain.account()));
        row.put("is_suspended", 0);
        row.put("main_domain", domain.kind().equals("main") ? 1 : 0);
        row.put("php_fpm", 0);
        row.put("version", own.isEmpty() ? PhpVersions.DEFAULT : own);
        row.put(
                "phpversion_source",
                own.isEmpty() ? Map.of("system_default", 1) : Map.of("domain", domain.name()));
        return row;
    }

    private ApiResult impacted(ApiCall call) {
        String account = Answers.owner(call);
        List<String> asked = Given.list(call, "domain");
        boolean system = call.arguments().flag("system_default");
        if (asked.isEmpty() && !system) {
            throw new RuleException("Provide the “domain” or the “system_default” argument.");
        }
        Map<String, String> chosen = versions.chosen(account);
        TreeSet<String> found = new TreeSet<>();
        for (Domain domain : domains.of(account)) {
            boolean inherits = !chosen.containsKey(domain.name());
            if (!domain.kind().equals("parked")
                    && ((system && inherits) || asked.contains(domain.name()))) {
                found.add(domain.name());
            }
        }
        return ApiResult.of(Map.of("domains", new ArrayList<>(found)));
    }

    private ApiResult handler(ApiCall call) {
        if (Given.oneOf(call, "type", "", "home", "vhost").equals("vhost")) {
            String site = Given.text(call, "vhost");
            if (domains.of(Answers.owner(call)).stream().noneMatch(d -> d.name().equals(site))) {
                throw new RuleException("You do not own the domain “" + site + "”.");
            }
        }
        return ApiResult.of(Map.of("php_handler", "cgi"));
    }

    private void set(ApiCall call) {
        String version = Given.text(call, "version");
        List<String> sites = Given.list(call, "vhost");
        if (sites.isEmpty()) {
            throw new RuleException("Provide the “vhost” argument.");
        }
        sites.forEach(site -> versions.set(Answers.owner(call), site, version));
    }
}
