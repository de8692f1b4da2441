package org.livebridge.http.html;

import java.io.IOException;
import java.io.InputStream;
import org.livebridge.http.Exchange;
import org.livebridge.http.Routes;

/** A small page of one form, such as the login: no script, one style sheet. */
public final class PlainPage {
    private static final String STYLE = "/livebridge/plain.css";
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private PlainPage() {}

    /** Registers the style sheet. */
    public static void register(Routes routes) {
        byte[] style = style();
        routes.exact(
                Routes.ALL,
                STYLE,
                exchange -> {
                    exchange.set("Cache-Control", "max-age=3600");
                    exchange.send(200, "text/css; charset=utf-8", style);
                });
    }

    /** A sentence that a reader is told at once; nothing for none. */
    public static String alert(String sentence) {
        return sentence.isEmpty()
                ? ""
                : "<p class=\"alert\" role=\"alert\">" + Html.escape(sentence) + "</p>\n";
    }

    /** Answers with the page; {@code main} is HTML. */
    public static void send(Exchange exchange, int status, String title, String main) {
        exchange.set("Content-Security-Policy", POLICY);
        exchange.set("X-Content-Type-Options", "nosniff");
        exchange.set("Referrer-Policy", "no-referrer");
        exchange.set("Cache-Control", "no-store");
        exchange.send(
                status,
                "text/html; charset=utf-8",
                """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="%s">
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s</main>
                </body>
                </html>
                """
                        .formatted(Html.escape(title), STYLE, Html.escape(title), main));
    }

    private static byte[] style() {
        try (InputStream in = PlainPage.class.getResourceAsStream("plain.css")) {
            if (in == null) {
                throw new IllegalStateException("Missing resource plain.css");
            }
            return in.readAllBytes();
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
