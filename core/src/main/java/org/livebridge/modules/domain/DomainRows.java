package org.livebridge.modules.domain;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.Domain;
import org.livebridge.account.Owner;
import org.livebridge.account.domain.HttpsRedirects;
import org.livebridge.account.web.Redirects;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Parameter;
import org.livebridge.dispatch.options.BoundedRegex;
import org.livebridge.json.Rows;

/** The rows that lists of domains have in common (functions.md 3). */
final class DomainRows {
    static final List<Parameter> LIST_PARAMETERS =
            List.of(
                    Parameter.optional("regex", "keep the domains it finds, in any letter case"),
                    Parameter.optional(
                                    "return_https_redirect_status",
                                    "1: say whether each goes to HTTPS")
                            .flag());

    private static final String NONE = "not redirected";

    private final Redirects redirects;
    private final HttpsRedirects https;

    DomainRows(Redirects redirects, HttpsRedirects https) {
        this.redirects = redirects;
        this.https = https;
    }

    record Sub(
            String domain,
            String subdomain,
            String rootdomain,
            String domainkey,
            String dir,
            String basedir,
            String reldir,
            String status) {}

    record Addon(
            String domain,
            String subdomain,
            String rootdomain,
            String fullsubdomain,
            String domainkey,
            String dir,
            String basedir,
            String reldir,
            String status,
            List<String> web_subdomain_aliases) {}

    record Parked(
            String domain,
            String dir,
            String basedir,
            String reldir,
            String status,
            List<String> web_subdomain_aliases) {}

    ApiResult list(ApiCall call, Function<String, List<Domain>> domains) {
        BoundedRegex regex = new BoundedRegex(call.arguments().text("regex", ""));
        String account = Owner.account(call.caller());
        Map<String, String> targets = redirects.targets(account);
        boolean withHttps = call.arguments().flag("return_https_redirect_status");
        return ApiResult.of(
                domains.apply(account).stream()
                        .filter(domain -> regex.finds(domain.name()))
                        .map(domain -> row(domain, targets.getOrDefault(domain.name(), NONE)))
                        .map(row -> withHttps ? withHttps(account, row) : row)
                        .toList());
    }

    private static Object row(Domain domain, String status) {
        String relative = "home:" + domain.docroot();
        List<String> aliases = List.of("www");
        return switch (domain.kind()) {
            case "addon" ->
                    new Addon(
                            domain.name(),
                            domain.subdomain(),
                            domain.rootdomain(),
                            domain.fullSubdomain(),
                            domain.key(),
                            domain.folder(),
                            domain.docroot(),
                            relative,
                            status,
                            aliases);
            case "sub" ->
                    new Sub(
                            domain.name(),
                            domain.subdomain(),
                            domain.rootdomain(),
                            domain.key(),
                            domain.folder(),
                            domain.docroot(),
                            relative,
                            status);
            default ->
                    new Parked(
                            domain.name(),
                            domain.folder(),
                            domain.docroot(),
                            relative,
                            status,
                            aliases);
        };
    }

    /** Numbers, as the newer specification has them (functions.md 3). */
    private Object withHttps(String account, Object row) {
        Map<String, @Nullable Object> map = Rows.toMap(row);
        HttpsRedirects.State state = https.of(account, String.valueOf(map.get("domain")));
        map.put("is_https_redirecting", state.redirecting() ? 1 : 0);
        map.put("can_https_redirect", state.possible() ? 1 : 0);
        map.put("all_aliases_valid", state.possible() ? 1 : 0);
        map.putIfAbsent("web_subdomain_aliases", List.of("www"));
        return map;
    }
}
