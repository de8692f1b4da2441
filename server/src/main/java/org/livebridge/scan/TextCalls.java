package org.livebridge.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livebridge.api.ApiFamily;

/** Finds calls in plain text by patterns: tags, command lines, URLs, and methods of scripts. */
final class TextCalls {
    private static final Pattern WORTH =
            Pattern.compile(
                    "<cpanel|<\\?cp|cpapi|uapi|/execute/|api_module|\\.api[123]|[Aa][Pp][Ii]2");
    private static final Pattern API2_TAG =
            Pattern.compile("<\\?cp(?:tt)?\\s+(\\w+)::(\\w+)\\s*\\(");
    private static final Pattern API1_TAG =
            Pattern.compile("<cpanel\\s+(\\w+)\\s*=\\s*[\"']\\s*(\\w+)\\s*\\(");
    private static final Pattern COMMAND =
            Pattern.compile(
                    "(?<![\\w.-])(uapi|cpapi2|cpapi1)((?:\\s+--?\\S+)*)\\s+([A-Z]\\w+)\\s+(\\w+)((?:\\s+[\\w.-]+=(?:\"[^\"]*\"|'[^']*'|\\S*))*)");
    private static final Pattern EXECUTE =
            Pattern.compile("/execute/([A-Z]\\w*)/(\\w+)(?:\\?([\\w.=&%+-]*))?");
    private static final Pattern MODULE =
            Pattern.compile(
                    "cpanel_(?:json|xml)api_module[\"']?\\]?\\s*(?:=>|=|:|,)\\s*[\"']?(\\w+)");
    private static final Pattern FUNCTION =
            Pattern.compile(
                    "cpanel_(?:json|xml)api_func[\"']?\\]?\\s*(?:=>|=|:|,)\\s*[\"']?(\\w+)");
    private static final Pattern VERSION =
            Pattern.compile(
                    "cpanel_(?:json|xml)api_(?:api)?version[\"']?\\]?\\s*(?:=>|=|:|,)\\s*[\"']?(\\w+)");
    private static final Pattern METHOD =
            Pattern.compile(
                    "\\.(api1|api2|api3|uapi)\\(\\s*[\"'](\\w+)[\"']\\s*,\\s*[\"'](\\w+)[\"']");
    private static final Pattern TEMPLATE =
            Pattern.compile(
                    "(?i)(api2|uapi)\\.(?:execute|exec)\\(\\s*[\"'](\\w+)[\"']\\s*,\\s*[\"'](\\w+)[\"']");
    private static final int NEAR = 600;

    private final String text;
    private final int firstLine;
    private final List<FoundCall> found = new ArrayList<>();

    private TextCalls(String text, int firstLine) {
        this.text = text;
        this.firstLine = firstLine;
    }

    /** The calls in {@code text}, whose first line has that number. */
    static List<FoundCall> in(String text, int firstLine) {
        if (!WORTH.matcher(text).find()) {
            return List.of();
        }
        TextCalls calls = new TextCalls(text, firstLine);
        calls.each(API2_TAG, m -> calls.add(m, "tag", ApiFamily.API2, 1, Optional.empty()));
        calls.each(API1_TAG, m -> calls.add(m, "tag", ApiFamily.API1, 1, Optional.empty()));
        calls.each(COMMAND, calls::command);
        calls.each(
                EXECUTE,
                m -> calls.add(m, "HTTP", ApiFamily.UAPI, 1, Optional.of(query(m.group(3)))));
        calls.each(MODULE, calls::query);
        calls.each(METHOD, m -> calls.add(m, "method", family(m.group(1)), 2, Optional.empty()));
        calls.each(TEMPLATE, m -> calls.add(m, "method", family(m.group(1)), 2, Optional.empty()));
        return calls.found;
    }

    private void each(Pattern pattern, java.util.function.Consumer<Matcher> take) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            take.accept(matcher);
        }
    }

    private void add(
            Matcher at, String how, ApiFamily family, int group, Optional<List<String>> names) {
        found.add(
                new FoundCall(
                        line(at.start(group)),
                        how,
                        family,
                        at.group(group),
                        at.group(group + 1),
                        names));
    }

    private void command(Matcher at) {
        ApiFamily family =
                switch (at.group(1)) {
                    case "cpapi1" -> ApiFamily.API1;
                    case "cpapi2" -> ApiFamily.API2;
                    default -> ApiFamily.UAPI;
                };
        List<String> names = new ArrayList<>();
        Matcher word = Pattern.compile("([\\w.-]+)=").matcher(at.group(5));
        while (word.find()) {
            names.add(word.group(1));
        }
        boolean open = at.end() < text.length() && "$\"'`".indexOf(text.charAt(at.end())) >= 0;
        add(
                at,
                "command",
                family,
                3,
                open || family == ApiFamily.API1 ? Optional.empty() : Optional.of(names));
    }

    private void query(Matcher module) {
        int from = Math.max(0, module.start() - NEAR);
        String near = text.substring(from, Math.min(text.length(), module.end() + NEAR));
        Matcher function = FUNCTION.matcher(near);
        Matcher version = VERSION.matcher(near);
        if (!function.find()) {
            return;
        }
        String number = version.find() ? version.group(1) : "2";
        found.add(
                new FoundCall(
                        line(module.start()),
                        "HTTP",
                        ApiFamily.fromWire(number).orElse(ApiFamily.API2),
                        module.group(1),
                        function.group(1),
                        Optional.empty()));
    }

    private static List<String> query(@org.jspecify.annotations.Nullable String query) {
        List<String> names = new ArrayList<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            if (!pair.isEmpty()) {
                names.add(pair.replaceAll("=.*", ""));
            }
        }
        return names;
    }

    private static ApiFamily family(String word) {
        return switch (word.toLowerCase(java.util.Locale.ROOT)) {
            case "api1" -> ApiFamily.API1;
            case "api2" -> ApiFamily.API2;
            default -> ApiFamily.UAPI;
        };
    }

    private int line(int offset) {
        return firstLine + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
