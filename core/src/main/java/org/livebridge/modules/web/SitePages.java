package org.livebridge.modules.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.livebridge.account.Domain;
import org.livebridge.account.Domains;
import org.livebridge.account.web.IndexPages;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.modules.Declaration;

/** {@code HttpUtils}, {@code UserHttpUtils}, {@code WebVhosts} and {@code SiteTemplates}. */
final class SitePages implements ApiModule {
    private static final String NO_TEMPLATES =
            "No site templates are installed, so there is nothing to publish.";

    private final IndexPages pages;
    private final Domains domains;

    SitePages(IndexPages pages, Domains domains) {
        this.pages = pages;
        this.domains = domains;
    }

    record IndexRow(String index, int priority) {}

    record VhostRow(
            String domain, String vhost_name, int vhost_is_ssl, List<String> proxy_subdomains) {}

    record CapableRow(String domain, String vhost_name, int is_proxy) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        for (String module : List.of("HttpUtils", "UserHttpUtils")) {
            all.addAll(
                    new Declaration(ApiFamily.API2, module, "catalogue.tsv")
                            .role("Web Server")
                            .function(
                                    "getdirindices",
                                    Evidence.PROPOSED,
                                    "Lists the names of index pages, the first wanted first.",
                                    List.of(),
                                    this::indices)
                            .functions());
        }
        all.addAll(
                new Declaration(ApiFamily.UAPI, "WebVhosts", "proposed")
                        .role("Web Server")
                        .function(
                                "list_domains",
                                Evidence.PROPOSED,
                                "Lists the domains with the site that serves each.",
                                List.of(),
                                call -> ApiResult.of(sites(call).map(this::row).toList()))
                        .function(
                                "list_ssl_capable_domains",
                                Evidence.PROPOSED,
                                "Lists the domains that a certificate can be for.",
                                List.of(),
                                call ->
                                        ApiResult.of(
                                                sites(call).flatMap(SitePages::capable).toList()))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "SiteTemplates", "proposed")
                        .feature("sitepublisher")
                        .function(
                                "list_site_templates",
                                Evidence.PROPOSED,
                                "Lists site templates: none are installed.",
                                List.of(),
                                call -> ApiResult.of(List.of()))
                        .function(
                                "list_user_settings",
                                Evidence.PROPOSED,
                                "Lists what was published from templates: nothing.",
                                List.of(),
                                call -> ApiResult.of(List.of()))
                        .refused("publish", "Publishes a site template.", NO_TEMPLATES)
                        .functions());
        return all;
    }

    private ApiResult indices(ApiCall call) {
        List<String> names = pages.of(Answers.owner(call));
        List<IndexRow> rows = new ArrayList<>();
        names.forEach(name -> rows.add(new IndexRow(name, rows.size() + 1)));
        return ApiResult.of(rows);
    }

    private Stream<Domain> sites(ApiCall call) {
        return domains.of(Answers.owner(call)).stream();
    }

    private VhostRow row(Domain domain) {
        return new VhostRow(domain.name(), site(domain), 0, List.of());
    }

    private static Stream<CapableRow> capable(Domain domain) {
        String site = site(domain);
        return Stream.of(domain.name(), "www." + domain.name())
                .filter(name -> !name.contains("*"))
                .map(name -> new CapableRow(name, site, 0));
    }

    private static String site(Domain domain) {
        return switch (domain.kind()) {
            case "parked" -> domain.rootdomain();
            case "addon" -> domain.fullSubdomain();
            default -> domain.name();
        };
    }
}
