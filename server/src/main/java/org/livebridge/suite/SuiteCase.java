package org.livebridge.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livebridge.api.Evidence;
import org.livebridge.engine.Language;

/**
 * One case: a given state, a call or a script, what is expected, and how we know it.
 *
 * @param login who calls: an account, or a Webmail address that {@code given} made
 * @param state declared state that is there before, as YAML; empty for none
 * @param given calls of the account's owner that make the rest of the state
 * @param calls the names that the script must have called, in order; empty: not looked at
 */
public record SuiteCase(
        String suite,
        String name,
        String login,
        String state,
        List<SuiteCall> given,
        Optional<SuiteCall> call,
        @Nullable Object expected,
        Optional<SuiteScript> script,
        List<String> calls,
        Evidence evidence,
        String source) {

    static SuiteCase of(String suite, Map<?, ?> yaml) {
        String name = text(yaml, "name");
        try {
            Optional<SuiteCall> call =
                    yaml.get("call") instanceof Map<?, ?> map
                            ? Optional.of(SuiteCall.of(map))
                            : Optional.empty();
            Optional<SuiteScript> script = script(yaml);
            if (call.isPresent() == script.isPresent()) {
                throw new SuiteException("either “call” or “script” must be there.");
            }
            Object login = yaml.get("as");
            return new SuiteCase(
                    suite,
                    name,
                    login == null ? "user" : login.toString(),
                    SuiteState.of(yaml.get("state")),
                    given(yaml),
                    call,
                    call.map(made -> Expectation.of(made, yaml)).orElse(null),
                    script,
                    texts(yaml.get("calls")),
                    Evidence.valueOf(text(yaml, "evidence").toUpperCase(Locale.ROOT)),
                    text(yaml, "source"));
        } catch (IllegalArgumentException | SuiteException wrong) {
            throw new SuiteException(suite + ", “" + name + "”: " + wrong.getMessage());
        }
    }

    private static List<SuiteCall> given(Map<?, ?> yaml) {
        List<SuiteCall> given = new ArrayList<>();
        if (yaml.get("given") instanceof List<?> list) {
            for (Object item : list) {
                given.add(SuiteCall.of((Map<?, ?>) item));
            }
        }
        return given;
    }

    private static Optional<SuiteScript> script(Map<?, ?> yaml) {
        if (!(yaml.get("script") instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        Object status = map.get("status");
        return Optional.of(
                new SuiteScript(
                        Language.named(text(map, "language"))
                                .orElseThrow(() -> new SuiteException("language is php or perl.")),
                        text(map, "code"),
                        text(map, "output"),
                        status instanceof Integer number ? number : 0));
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String text(Map<?, ?> yaml, String key) {
        Object value = yaml.get(key);
        if (value == null) {
            throw new SuiteException("“" + key + "” is missing.");
        }
        return value.toString();
    }
}
