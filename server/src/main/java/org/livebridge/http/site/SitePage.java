package org.livebridge.http.site;

import java.io.IOException;
import java.io.InputStream;
import org.livebridge.account.login.Login;
import org.livebridge.http.Exchange;
import org.livebridge.http.Routes;
import org.livebridge.http.html.Html;

/** The frame of the site's pages: navigation, style, a strict policy for their content. */
final class SitePage {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src"
                    + " 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private SitePage() {}

    /** Registers style and script. */
    static void register(Routes routes) {
        asset(routes, "site.css", "text/css; charset=utf-8");
        asset(routes, "site.js", "text/javascript; charset=utf-8");
        // Browsers ask for it by themselves.
        routes.exact(
                Routes.ALL,
                "/favicon.ico",
                exchange -> exchange.send(204, "image/x-icon", new byte[0]));
    }

    private static void asset(Routes routes, String name, String type) {
        byte[] bytes;
        try (InputStream in = SitePage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + name);
            }
            bytes = in.readAllBytes();
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
        routes.exact(
                Routes.ALL,
                "/livebridge/" + name,
                exchange -> {
                    exchange.set("Cache-Control", "max-age=300");
                    exchange.set("X-Content-Type-Options", "nosniff");
                    exchange.send(200, type, bytes);
                });
    }

    /** Answers with a page; {@code main} is HTML. */
    static void send(Exchange exchange, Login login, int status, String title, String main) {
        exchange.set("Content-Security-Policy", POLICY);
        exchange.set("X-Content-Type-Options", "nosniff");
        exchange.set("Referrer-Policy", "same-origin");
        exchange.set("Cache-Control", "no-store");
        String token = exchange.securityToken();
        exchange.send(
                status,
                "text/html; charset=utf-8",
                """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s · LiveBridge</title>
                <link rel="stylesheet" href="/livebridge/site.css">
                <script src="/livebridge/site.js" defer></script>
                </head>
                <body>
                <a class="skip" href="#content">To the content</a>
                <header>
                <strong>LiveBridge</strong>
                <nav aria-label="Site">%2$s</nav>
                <span>%3$s</span>
                <a href="%4$s/logout/">Log out</a>
                </header>
                <main id="content">
                <h1>%1$s</h1>
                %5$s</main>
                </body>
                </html>
                """
                        .formatted(
                                Html.escape(title),
                                links(token, exchange.path()),
                                Html.escape(login.name()),
                                token,
                                main));
    }

    private static String links(String token, String here) {
        StringBuilder links = new StringBuilder();
        String[][] all = {
            {"/", "Home"},
            {"/site/security", "Security Policy"},
            {"/site/shell", "API Shell"},
            {"/site/coverage", "Coverage"},
            {"/site/journal", "Journal"}
        };
        for (String[] link : all) {
            links.append("<a href=\"")
                    .append(token)
                    .append(link[0])
                    .append(here.equals(link[0]) ? "\" aria-current=\"page\">" : "\">")
                    .append(link[1])
                    .append("</a>\n");
        }
        return links.toString();
    }
}
