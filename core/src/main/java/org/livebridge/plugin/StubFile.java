package org.livebridge.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.RuleException;
import org.livebridge.api.ApiFamily;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads stubs: a YAML list of {@code api} (api2 by default), {@code module}, {@code function},
 * {@code when} (arguments) and {@code answers} ({@code data}, {@code error}, {@code after} in
 * milliseconds).
 */
final class StubFile {
    private static final int LARGEST = 4 << 20;
    private static final int LONGEST_WAIT_MILLIS = 60_000;

    private final Path file;

    StubFile(Path file) {
        this.file = file;
    }

    /**
     * The stubs of the file.
     *
     * @throws RuleException when it cannot be read, with the file's name
     */
    List<Stub> read() {
        Object yaml;
        try {
            if (Files.size(file) > LARGEST) {
                throw wrong("it is larger than " + LARGEST + " bytes");
            }
            LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
            yaml =
                    new Load(settings)
                            .loadFromString(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException | YamlEngineException cause) {
            throw wrong(String.valueOf(cause.getMessage()));
        }
        if (!(yaml instanceof List<?> list)) {
            throw wrong("it is no list of stubs; each begins with “- module:”");
        }
        return list.stream().map(this::stub).toList();
    }

    private Stub stub(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong("it holds something that is no stub: " + value);
        }
        return new Stub(
                family(map.get("api")),
                text(map, "module"),
                text(map, "function"),
                when(map.get("when")),
                answers(map),
                new AtomicInteger());
    }

    private ApiFamily family(@Nullable Object api) {
        String name = api == null ? "api2" : api.toString();
        for (ApiFamily family : ApiFamily.values()) {
            if (family.label().equals(name)) {
                return family;
            }
        }
        throw wrong("api is api1, api2 or uapi, not “" + name + "”");
    }

    private static Map<String, String> when(@Nullable Object value) {
        Map<String, String> when = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, wanted) -> when.put(String.valueOf(name), String.valueOf(wanted)));
        }
        return when;
    }

    private List<Stub.Answer> answers(Map<?, ?> map) {
        List<Stub.Answer> answers = new ArrayList<>();
        if (map.get("answers") instanceof List<?> list) {
            list.forEach(item -> answers.add(answer(item)));
        }
        if (answers.isEmpty()) {
            throw wrong("“answers” must be a list with one answer at least");
        }
        return answers;
    }

    private Stub.Answer answer(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong("an answer has “data” or “error”, not " + value);
        }
        Object error = map.get("error");
        Object after = map.get("after");
        int millis = after instanceof Integer number ? number : 0;
        if (millis < 0 || millis > LONGEST_WAIT_MILLIS) {
            throw wrong("“after” is 0 to " + LONGEST_WAIT_MILLIS + " milliseconds");
        }
        return new Stub.Answer(
                map.get("data"),
                error == null ? List.of() : List.of(error.toString()),
                Duration.ofMillis(millis));
    }

    private String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value == null) {
            throw wrong("a stub needs “" + key + "”");
        }
        return value.toString();
    }

    private RuleException wrong(String why) {
        return new RuleException("The stubs in " + file + " cannot be used: " + why + ".");
    }
}
