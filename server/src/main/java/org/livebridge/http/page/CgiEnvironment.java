package org.livebridge.http.page;

import io.helidon.http.Header;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.livebridge.http.Exchange;

/** The environment of a page's script: CGI's variables and cpsrvd's (liveapi.md 1.3). */
final class CgiEnvironment {
    /** What a page must not read: the credentials it is shown through, and a proxy's setting. */
    private static final List<String> HIDDEN = List.of("authorization", "proxy", "content-length");

    private CgiEnvironment() {}

    static Map<String, String> of(Exchange exchange, PageTree.Found page) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (Header header : exchange.headers()) {
            String name = header.name().toLowerCase(Locale.ROOT);
            if (!HIDDEN.contains(name) && name.matches("[a-z0-9-]+")) {
                String variable = name.toUpperCase(Locale.ROOT).replace('-', '_');
                variables.put(
                        name.equals("content-type") ? variable : "HTTP_" + variable,
                        String.join(name.equals("cookie") ? "; " : ", ", header.allValues()));
            }
        }
        String shown = exchange.securityToken() + exchange.path();
        String script =
                page.pathInfo().isEmpty()
                        ? shown
                        : shown.substring(0, shown.length() - page.pathInfo().length());
        String authority = exchange.authority();
        int colon = authority.lastIndexOf(':');
        variables.put("GATEWAY_INTERFACE", "CGI/1.1");
        variables.put("REQUEST_METHOD", exchange.method());
        variables.put("QUERY_STRING", exchange.rawQuery());
        variables.put(
                "REQUEST_URI",
                shown + (exchange.rawQuery().isEmpty() ? "" : "?" + exchange.rawQuery()));
        variables.put("SCRIPT_NAME", script);
        variables.put("SCRIPT_FILENAME", page.guest().toString());
        variables.put("DOCUMENT_ROOT", "/usr/local/cpanel/base");
        if (!page.pathInfo().isEmpty()) {
            variables.put("PATH_INFO", page.pathInfo());
        }
        variables.put("SERVER_NAME", colon < 0 ? authority : authority.substring(0, colon));
        variables.put("SERVER_PORT", String.valueOf(exchange.port()));
        variables.put("HTTP_HOST", authority);
        variables.put("REMOTE_ADDR", exchange.address());
        variables.put("cp_security_token", exchange.securityToken());
        variables.put("HTTPS", exchange.secure() ? "on" : "off");
        return variables;
    }
}
