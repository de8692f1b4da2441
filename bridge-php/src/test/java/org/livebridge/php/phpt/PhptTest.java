package org.livebridge.php.phpt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.livebridge.php.phpt.PhptMachine.Needs;
import org.livebridge.php.phpt.PhptResult.Kind;

/** One test from its file to its verdict. */
final class PhptTest {
    private static final List<String> BEYOND =
            List.of(
                    "REDIRECTTEST",
                    "PHPDBG",
                    "CGI",
                    "XFAIL",
                    "CAPTURE_STDIO",
                    "GZIP_POST",
                    "DEFLATE_POST",
                    "EXPECTHEADERS",
                    "PUT");
    private static final int SHOWN = 2_000;

    private final PhptMachine machine;
    private final PhptCase test;
    private final String name;

    PhptTest(PhptMachine machine, PhptCase test, String name) {
        this.machine = machine;
        this.test = test;
        this.name = name;
    }

    PhptResult run() throws IOException {
        Optional<String> beyond = BEYOND.stream().filter(test::has).findFirst();
        Optional<String> code = test.code();
        Optional<Pattern> expected = test.expected();
        if (beyond.isPresent() || code.isEmpty() || expected.isEmpty()) {
            return new PhptResult(name, Kind.NOT_RUN, beyond.orElse("no script or no expectation"));
        }
        Optional<String> skipped = skipped();
        if (skipped.isPresent()) {
            return new PhptResult(name, Kind.SKIPPED, skipped.get());
        }
        String output = machine.run(test.script("php"), code.get(), needs());
        if (test.has("CLEAN")) {
            machine.run(test.script("clean.php"), test.section("CLEAN"), Needs.NOTHING);
        }
        String shown = PhptCase.clean(output);
        return matches(expected.get(), shown)
                ? new PhptResult(name, Kind.PASSED, "")
                : new PhptResult(
                        name, Kind.FAILED, shown.substring(0, Math.min(SHOWN, shown.length())));
    }

    private static boolean matches(Pattern expected, String output) {
        try {
            return expected.matcher(output).matches();
        } catch (StackOverflowError tooDeep) {
            return false;
        }
    }

    private Optional<String> skipped() throws IOException {
        StringBuilder code = new StringBuilder();
        for (String extension : test.section("EXTENSIONS").split("\\s+", -1)) {
            if (!extension.isEmpty()) {
                code.append(
                        "<?php if (!extension_loaded('%1$s')) die('skip no %1$s'); ?>"
                                .formatted(extension));
            }
        }
        if (test.has("SKIPIF")) {
            code.append(test.section("SKIPIF"));
        }
        if (code.length() == 0) {
            return Optional.empty();
        }
        Needs needs = new Needs(false, settings(), List.of(), Map.of(), "");
        String said = machine.run(test.script("skip.php"), code.toString(), needs).strip();
        return said.toLowerCase(Locale.ROOT).startsWith("skip")
                ? Optional.of(said)
                : Optional.empty();
    }

    private String settings() {
        String lines =
                test.section("INI")
                        .replace("{PWD}", test.folder().toString())
                        .replace("{TMP}", "/tmp");
        return PhptCase.clean(lines) + "\n";
    }

    private Needs needs() {
        Map<String, String> environment = new HashMap<>();
        for (String line : test.section("ENV").split("\n", -1)) {
            int cut = line.indexOf('=');
            if (cut > 0) {
                environment.put(line.substring(0, cut), line.substring(cut + 1).strip());
            }
        }
        String body = test.has("POST_RAW") ? raw(environment) : test.section("POST").strip();
        boolean post = test.has("POST") || test.has("POST_RAW");
        boolean page = post || test.has("GET") || test.has("COOKIE");
        if (page) {
            environment.put("REQUEST_METHOD", post ? "POST" : "GET");
            environment.put("QUERY_STRING", test.section("GET").strip());
            environment.put("HTTP_COOKIE", test.section("COOKIE").strip());
        }
        if (post) {
            environment.putIfAbsent("CONTENT_TYPE", "application/x-www-form-urlencoded");
            environment.put(
                    "CONTENT_LENGTH",
                    String.valueOf(body.getBytes(StandardCharsets.ISO_8859_1).length));
        }
        String words = PhptCase.clean(test.section("ARGS"));
        List<String> list = words.isEmpty() ? List.of() : List.of(words.split("\\s+"));
        return new Needs(page, settings(), list, environment, post ? body : test.section("STDIN"));
    }

    private String raw(Map<String, String> environment) {
        StringBuilder body = new StringBuilder();
        for (String line : test.section("POST_RAW").strip().split("\n", -1)) {
            if (line.regionMatches(true, 0, "Content-Type:", 0, "Content-Type:".length())
                    && !environment.containsKey("CONTENT_TYPE")) {
                environment.put("CONTENT_TYPE", line.substring("Content-Type:".length()).strip());
            } else {
                body.append(body.length() == 0 ? "" : "\n").append(line);
            }
        }
        return body.toString();
    }

    static String nameOf(Path root, Path file) {
        return root.relativize(file).toString();
    }
}
