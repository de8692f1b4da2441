package org.livebridge.modules.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.livebridge.account.web.Redirect;
import org.livebridge.account.web.Redirects;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.Parameter;
import org.livebridge.dispatch.options.BoundedRegex;
import org.livebridge.modules.Declaration;
import org.livebridge.modules.Given;

/** {@code Mime}: redirects (functions.md 11). */
final class RedirectModule implements ApiModule {
    private static final String ALL_DOMAINS = "** All Public Domains **";
    private static final String ALL_REQUESTS = "** All Requests **";
    private static final List<Parameter> LIST =
            List.of(
                    Parameter.optional("regex", "keep the redirects whose path it finds"),
                    Parameter.optional("destination", "keep those that lead there"));
    private static final Parameter DOMAIN =
            Parameter.required("domain", "one of the account's domains, or .* for all");
    private static final Parameter SOURCE =
            Parameter.optional("src", "the path; the whole site when left out");

    private final Redirects redirects;

    RedirectModule(Redirects redirects) {
        this.redirects = redirects;
    }

    record Row(
            String domain,
            String displaydomain,
            String docroot,
            String sourceurl,
            String displaysourceurl,
            String destination,
            String targeturl,
            String kind,
            String type,
            String statuscode,
            int matchwww,
            int wildcard,
            String urldomain) {}

    record NameRow(String domain) {}

    record UrlRow(String url) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.API2, "Mime", "functions.md 11")
                        .role("Web Server")
                        .function(
                                "listredirects",
                                Evidence.DOCUMENTED,
                                "Lists the redirects of all sites.",
                                LIST,
                                this::list)
                        .function(
                                "redirectname",
                                Evidence.DOCUMENTED,
                                "Gives a redirect's domain as people read it.",
                                List.of(DOMAIN),
                                call -> ApiResult.row(new NameRow(domain(given(call, "domain")))))
                        .function(
                                "redirecturlname",
                                Evidence.DOCUMENTED,
                                "Gives a redirect's path as people read it.",
                                List.of(Parameter.required("url", "the path, or .* for all")),
                                call -> ApiResult.row(new UrlRow(url(given(call, "url")))))
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.UAPI, "Mime", "functions.md 11")
                        .role("Web Server")
                        .function(
                                "list_redirects",
                                Evidence.DOCUMENTED,
                                "Lists the redirects of all sites.",
                                LIST,
                                this::list)
                        .function(
                                "redirect_info",
                                Evidence.PROPOSED,
                                "Gives a redirect's domain and path as people read them.",
                                List.of(DOMAIN, Parameter.optional("url", "the path")),
                                call ->
                                        ApiResult.of(
                                                Map.of(
                                                        "domain",
                                                        domain(given(call, "domain")),
                                                        "url",
                                                        url(
                                                                Given.optional(call, "url")
                                                                        .orElse(".*")))))
                        .feature("redirects")
                        .function(
                                "add_redirect",
                                Evidence.DOCUMENTED,
                                "Sends the visitors of a site, or of one path, elsewhere.",
                                List.of(
                                        DOMAIN,
                                        Parameter.required("redirect", "the URL to send them to"),
                                        SOURCE,
                                        Parameter.optional("type", "permanent or temp"),
                                        Parameter.optional(
                                                "redirect_www",
                                                "0: with and without www, 1: with, 2: without"),
                                        Parameter.optional(
                                                        "redirect_wildcard",
                                                        "1: keep what follows the path")
                                                .flag()),
                                call -> Answers.done(() -> add(call)))
                        .function(
                                "delete_redirect",
                                Evidence.DOCUMENTED,
                                "Removes a redirect.",
                                List.of(DOMAIN, SOURCE),
                                call ->
                                        Answers.done(
                                                () ->
                                                        redirects.remove(
                                                                Answers.owner(call),
                                                                given(call, "domain"),
                                                                source(call))))
                        .functions());
        return all;
    }

    private void add(ApiCall call) {
        redirects.add(
                Answers.owner(call),
                given(call, "domain"),
                source(call),
                given(call, "redirect"),
                Given.oneOf(call, "type", "permanent", "permanent", "temp", "temporary")
                        .equals("permanent"),
                Given.number(call, "redirect_www", 0, 0, 2),
                call.arguments().flag("redirect_wildcard"));
    }

    private ApiResult list(ApiCall call) {
        BoundedRegex regex = new BoundedRegex(call.arguments().text("regex", ""));
        String destination = Given.optional(call, "destination").orElse("");
        return ApiResult.of(
                redirects.of(Answers.owner(call)).stream()
                        .filter(redirect -> regex.finds(redirect.source()))
                        .filter(
                                redirect ->
                                        destination.isEmpty()
                                                || redirect.target().equals(destination))
                        .map(RedirectModule::row)
                        .toList());
    }

    private static Row row(Redirect redirect) {
        return new Row(
                redirect.domain(),
                domain(redirect.domain()),
                redirect.docroot(),
                redirect.source(),
                redirect.source().equals("/") ? ALL_REQUESTS : redirect.source(),
                redirect.target(),
                redirect.target(),
                redirect.kind(),
                redirect.type(),
                String.valueOf(redirect.status()),
                redirect.www() == 2 ? 0 : 1,
                redirect.wildcard() ? 1 : 0,
                redirect.domain());
    }

    private static String domain(String name) {
        return name.equals(Redirects.ALL) ? ALL_DOMAINS : name;
    }

    private static String url(String url) {
        return url.equals(".*") || url.equals("(.*)") ? ALL_REQUESTS : url;
    }

    private static String source(ApiCall call) {
        return Given.optional(call, "src").orElse("");
    }

    private static String given(ApiCall call, String name) {
        return Given.text(call, name);
    }
}
