package org.livebridge.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.api.PageVariables;
import org.livebridge.api.Parameter;

/**
 * The page around a live page's content: UAPI {@code Chrome::get_dom}, which {@code header()} and
 * {@code footer()} ask, and API 1 {@code Branding::include} (liveapi.md 1.6).
 */
public final class PageFrame implements ApiModule {
    private static final String TOKEN = "$cp_security_token";
    private static final int LONGEST_TITLE = 500;

    private final Navigation navigation;

    /** The frame with links to the installed pages. */
    public PageFrame(Navigation navigation) {
        this.navigation = navigation;
    }

    record Dom(String header, String footer) {}

    @Override
    public List<ApiFunction> functions() {
        List<ApiFunction> all = new ArrayList<>();
        all.addAll(
                new Declaration(ApiFamily.UAPI, "Chrome", "liveapi.md 1.6")
                        .function(
                                "get_dom",
                                Evidence.CALLER,
                                "Gives the page up to its content, and the rest of it.",
                                List.of(
                                        Parameter.optional("page_title", "the page's title"),
                                        Parameter.optional("app_key", "the application's key")),
                                this::dom)
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.API1, "Branding", "scripts-in-the-wild.md")
                        .function(
                                "include",
                                Evidence.CALLER,
                                "Gives stdheader.html or stdfooter.html; empty for other files.",
                                List.of(Parameter.required("file", "the file's name")),
                                this::include)
                        .functions());
        return all;
    }

    private ApiResult dom(ApiCall call) {
        return ApiResult.of(
                new Dom(header(call, call.arguments().text("page_title", "")), footer()));
    }

    private ApiResult include(ApiCall call) {
        String file = call.arguments().text(0).orElse("").toLowerCase(Locale.ROOT);
        return switch (file.substring(file.lastIndexOf('/') + 1)) {
            case "stdheader.html" -> ApiResult.of(header(call, ""));
            case "stdfooter.html" -> ApiResult.of(footer());
            default -> ApiResult.of("");
        };
    }

    /** Scripts look for {@code <html} and insert before {@code </head>}, so both stand here. */
    private String header(ApiCall call, String title) {
        String shown = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
        return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s</title>
        <style>
        :root { color-scheme: light dark; }
        body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
        .lb-bar { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: baseline; padding: .5rem 1rem; border-bottom: 1px solid GrayText; }
        .lb-bar nav { display: flex; flex-wrap: wrap; gap: 0 1rem; flex: 1; }
        #content { max-width: 64rem; margin: 0 auto; padding: 1rem; }
        </style>
        </head>
        <body>
        <header class="lb-bar"><strong>%2$s</strong>
        <nav aria-label="Pages">%3$s</nav>
        </header>
        <main id="content">
        <h1>%1$s</h1>
        """
                .formatted(escaped(shown), escaped(call.caller().login()), links(call));
    }

    /** Nothing outside of a browser's session: there the paths lead nowhere. */
    private String links(ApiCall call) {
        PageVariables variables = call.variables();
        String token = variables == null ? "" : variables.expand(TOKEN);
        if (!token.matches("/cpsess[1-9]\\d{9}|/cpsess\\d{9}[1-9]")) {
            return "";
        }
        StringBuilder links = new StringBuilder("<a href=\"" + token + "/\">Home</a>");
        for (Navigation.Entry entry : navigation.entries()) {
            links.append("\n<a href=\"")
                    .append(escaped(token + entry.path()))
                    .append("\">")
                    .append(escaped(entry.title()))
                    .append("</a>");
        }
        return links.toString();
    }

    private static String footer() {
        return """
        </main>
        </body>
        </html>
        """;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
