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
import org.livebridge.api.Parameter;

/**
 * The page around a live page's content: UAPI {@code Chrome::get_dom}, which {@code header()} and
 * {@code footer()} ask, and API 1 {@code Branding::include} (liveapi.md 1.6).
 */
public final class PageFrame implements ApiModule {
    private static final int LONGEST_TITLE = 500;

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
                                PageFrame::dom)
                        .functions());
        all.addAll(
                new Declaration(ApiFamily.API1, "Branding", "scripts-in-the-wild.md")
                        .function(
                                "include",
                                Evidence.CALLER,
                                "Gives stdheader.html or stdfooter.html; empty for other files.",
                                List.of(Parameter.required("file", "the file's name")),
                                PageFrame::include)
                        .functions());
        return all;
    }

    private static ApiResult dom(ApiCall call) {
        return ApiResult.of(new Dom(header(call.arguments().text("page_title", "")), footer()));
    }

    private static ApiResult include(ApiCall call) {
        String file = call.arguments().text(0).orElse("").toLowerCase(Locale.ROOT);
        return switch (file.substring(file.lastIndexOf('/') + 1)) {
            case "stdheader.html" -> ApiResult.of(header(""));
            case "stdfooter.html" -> ApiResult.of(footer());
            default -> ApiResult.of("");
        };
    }

    /** Scripts look for {@code <html} and insert before {@code </head>}, so both stand here. */
    private static String header(String title) {
        String shown = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
        return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s</title>
        </head>
        <body>
        <header><h1>%1$s</h1></header>
        <main id="content">
        """
                .formatted(escaped(shown));
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
