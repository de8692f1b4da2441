package org.livebridge.modules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.livebridge.account.RuleException;
import org.livebridge.api.ApiCall;

/** Reads the arguments of a call; a missing or broken one is refused in one sentence. */
public final class Given {
    private Given() {}

    /**
     * A required argument under the first of {@code names} that was sent (the others are aliases).
     *
     * @throws RuleException when none was sent or it is blank
     */
    public static String text(ApiCall call, String... names) {
        return optional(call, names)
                .orElseThrow(() -> new RuleException("Provide the “" + names[0] + "” argument."));
    }

    /** An argument under the first of {@code names} that was sent and is not blank, trimmed. */
    public static Optional<String> optional(ApiCall call, String... names) {
        return List.of(names).stream()
                .map(name -> call.arguments().text(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /**
     * A whole number from {@code least} to {@code most}; {@code fallback} when it was not sent.
     *
     * @throws RuleException when it is none or lies outside
     */
    public static int number(ApiCall call, String name, int fallback, int least, int most) {
        Optional<String> text = optional(call, name);
        if (text.isEmpty()) {
            return fallback;
        }
        if (!text.get().matches("-?[0-9]{1,10}")) {
            throw new RuleException(
                    "“" + text.get() + "” is not a valid number for “" + name + "”.");
        }
        long value = Long.parseLong(text.get());
        if (value < least || value > most) {
            throw new RuleException(
                    "“"
                            + name
                            + "” must be from "
                            + least
                            + " to "
                            + most
                            + ", not "
                            + value
                            + ".");
        }
        return (int) value;
    }

    /** One of {@code allowed}, compared without case; {@code fallback} when it was not sent. */
    public static String oneOf(ApiCall call, String name, String fallback, String... allowed) {
        String value = optional(call, name).orElse(fallback);
        return List.of(allowed).stream()
                .filter(value::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(
                        () ->
                                new RuleException(
                                        "“"
                                                + name
                                                + "” must be one of "
                                                + String.join(", ", allowed)
                                                + ", not “"
                                                + value
                                                + "”."));
    }

    /**
     * The values of {@code name}, {@code name-0}, {@code name-1} … …, also numbered without a dash,
     * by their numbers: a Perl caller's hash has no order of its own.
     */
    public static List<String> list(ApiCall call, String name) {
        return call.arguments().named().keySet().stream()
                .filter(
                        key ->
                                key.equals(name)
                                        || key.matches(
                                                java.util.regex.Pattern.quote(name)
                                                        + "-?[0-9]{1,4}"))
                .sorted(Comparator.comparingInt(key -> number(key.substring(name.length()))))
                .flatMap(key -> values(call, key).stream())
                .filter(value -> !value.isBlank())
                .toList();
    }

    private static int number(String suffix) {
        return suffix.isEmpty() ? -1 : Integer.parseInt(suffix.replace("-", ""));
    }

    private static List<String> values(ApiCall call, String key) {
        if (call.arguments().named().get(key) instanceof List<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return call.arguments().text(key).stream().toList();
    }
}
