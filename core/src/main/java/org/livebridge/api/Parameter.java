package org.livebridge.api;

import java.util.List;

/**
 * A documented parameter of a function. Its factories make a text; what follows them says more:
 * {@code Parameter.optional("quota", "MB").number().also("size")}.
 *
 * @param aliases other names under which callers send it; a function reads {@code name} only
 * @param secret whether its value is masked wherever it is kept or shown
 */
public record Parameter(
        String name,
        Type type,
        boolean required,
        List<String> aliases,
        boolean secret,
        String description) {

    /** What a value is. On the wire it may be a text all the same. */
    public enum Type {
        /** Any text. */
        TEXT,
        /** A whole number. */
        NUMBER,
        /** 1 or 0. */
        FLAG
    }

    /** Copies the aliases. */
    public Parameter {
        aliases = List.copyOf(aliases);
    }

    /** A parameter that may be left out. */
    public static Parameter optional(String name, String description) {
        return new Parameter(name, Type.TEXT, false, List.of(), false, description);
    }

    /** A parameter without which the function fails. */
    public static Parameter required(String name, String description) {
        return new Parameter(name, Type.TEXT, true, List.of(), false, description);
    }

    /** A required parameter that is masked in the journal and in traces. */
    public static Parameter secret(String name, String description) {
        return new Parameter(name, Type.TEXT, true, List.of(), true, description);
    }

    /** The same with other names that callers send. */
    public Parameter also(String... names) {
        return new Parameter(name, type, required, List.of(names), secret, description);
    }

    /** The same, masked in the journal and in traces. */
    public Parameter masked() {
        return new Parameter(name, type, required, aliases, true, description);
    }

    /** The same as a whole number. */
    public Parameter number() {
        return new Parameter(name, Type.NUMBER, required, aliases, secret, description);
    }

    /** The same as 1 or 0. */
    public Parameter flag() {
        return new Parameter(name, Type.FLAG, required, aliases, secret, description);
    }

    /** Whether a caller may send it under that name. */
    public boolean isCalled(String sent) {
        return name.equals(sent) || aliases.contains(sent);
    }

    /** What a person reads of it: the description, and the other names. */
    public String help() {
        if (aliases.isEmpty()) {
            return description;
        }
        String others = "also " + String.join(", ", aliases);
        return description.isEmpty() ? others : description + " (" + others + ")";
    }
}
