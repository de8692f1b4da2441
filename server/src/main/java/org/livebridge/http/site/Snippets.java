package org.livebridge.http.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import org.livebridge.api.ApiFamily;
import org.livebridge.http.html.Html;

/** A call as code, to copy. */
final class Snippets {
    private Snippets() {}

    static String of(
            ApiFamily family,
            String module,
            String function,
            Map<String, String> arguments,
            String account) {
        StringBuilder html = new StringBuilder("<h2>Copy as</h2>\n");
        one(html, "PHP", php(family, module, function, arguments));
        one(html, "Perl", perl(family, module, function, arguments));
        one(html, "Shell", shell(family, module, function, arguments, account));
        one(html, "curl", curl(family, module, function, arguments, account));
        return html.toString();
    }

    private static void one(StringBuilder html, String name, String code) {
        html.append("<details class=\"snippet\"><summary>")
                .append(name)
                .append("</summary><pre>")
                .append(Html.escape(code))
                .append("</pre></details>\n");
    }

    private static String method(ApiFamily family) {
        return family == ApiFamily.API2 ? "api2" : "uapi";
    }

    private static String php(
            ApiFamily family, String module, String function, Map<String, String> a) {
        StringJoiner list = new StringJoiner(", ", "[", "]");
        a.forEach((name, value) -> list.add(quoted(name) + " => " + quoted(value)));
        return "<?php\nrequire_once '/usr/local/cpanel/php/cpanel.php';\n$cpanel = new CPANEL();\n$answer = $cpanel->"
                + method(family)
                + "("
                + quoted(module)
                + ", "
                + quoted(function)
                + ", "
                + list
                + ");\n$cpanel->end();\n";
    }

    private static String perl(
            ApiFamily family, String module, String function, Map<String, String> a) {
        StringJoiner list = new StringJoiner(", ", "{ ", " }");
        a.forEach((name, value) -> list.add(quoted(name) + " => " + quoted(value)));
        return "use Cpanel::LiveAPI ();\nmy $cpanel = Cpanel::LiveAPI->new();\nmy $answer = $cpanel->"
                + method(family)
                + "( "
                + quoted(module)
                + ", "
                + quoted(function)
                + ", "
                + list
                + " );\n$cpanel->end();\n";
    }

    /** The command line takes URI-encoded values (liveapi.md 5). */
    private static String shell(
            ApiFamily family,
            String module,
            String function,
            Map<String, String> a,
            String account) {
        StringBuilder line = new StringBuilder(family == ApiFamily.API2 ? "cpapi2" : "uapi");
        line.append(" --user=").append(account).append(" --output=json ");
        line.append(module).append(' ').append(function);
        a.forEach(
                (name, value) ->
                        line.append(' ').append(encoded(name)).append('=').append(encoded(value)));
        return line.append('\n').toString();
    }

    private static String curl(
            ApiFamily family,
            String module,
            String function,
            Map<String, String> a,
            String account) {
        StringBuilder line = new StringBuilder("curl -H 'Authorization: cpanel ");
        line.append(account).append(":TOKEN' ");
        if (family == ApiFamily.API2) {
            line.append(
                            "'https://localhost:2083/json-api/cpanel' -d cpanel_jsonapi_apiversion=2 -d cpanel_jsonapi_module=")
                    .append(module)
                    .append(" -d cpanel_jsonapi_func=")
                    .append(function);
        } else {
            line.append("'https://localhost:2083/execute/")
                    .append(module)
                    .append('/')
                    .append(function)
                    .append('\'');
        }
        a.forEach(
                (name, value) ->
                        line.append(" -d ")
                                .append(encoded(name))
                                .append('=')
                                .append(encoded(value)));
        return line.append('\n').toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Single quotes mean the same in PHP and Perl. */
    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
