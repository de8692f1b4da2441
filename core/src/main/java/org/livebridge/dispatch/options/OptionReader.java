package org.livebridge.dispatch.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.livebridge.account.RuleException;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Arguments;

/**
 * Reads the options by the names of their family: {@code api2_filter_term}, {@code
 * api.filter_term}.
 */
final class OptionReader {
    private static final int MOST = 100;

    private final String prefix;
    private final Arguments arguments;

    OptionReader(ApiFamily family, Arguments arguments) {
        this.prefix = prefix(family);
        this.arguments = arguments;
    }

    static String prefix(ApiFamily family) {
        return family == ApiFamily.UAPI ? "api." : "api2_";
    }

    /**
     * Whether an option is on: by its own flag; UAPI's filter and sort also by their column alone,
     * as one known client sends them (liveapi.md 3.6).
     */
    boolean isOn(String option) {
        Optional<String> flag = arguments.text(prefix + option);
        if (flag.isPresent()) {
            return arguments.flag(prefix + option);
        }
        return prefix.equals("api.") && !suffixes(option + "_column").isEmpty();
    }

    Optional<String> text(String option) {
        return arguments.text(prefix + option);
    }

    /** {@code ""} for the bare name, {@code _0}, {@code _1} for numbered ones, in this order. */
    List<String> suffixes(String option) {
        Map<Integer, String> found = new TreeMap<>();
        String whole = prefix + option;
        for (String name : arguments.named().keySet()) {
            if (name.equals(whole)) {
                found.put(-1, "");
            } else if (name.startsWith(whole + "_")
                    && name.substring(whole.length() + 1).matches("\\d{1,3}")) {
                String suffix = name.substring(whole.length());
                found.put(Integer.parseInt(suffix.substring(1)), suffix);
            }
        }
        return bounded(option, new ArrayList<>(found.values()));
    }

    /** The values of {@code columns_a}, {@code columns_b} and so on, in this order. */
    List<String> columns() {
        Map<String, String> found = new TreeMap<>();
        String whole = prefix + "columns_";
        for (String name : arguments.named().keySet()) {
            if (name.startsWith(whole)) {
                found.put(name, arguments.text(name).orElse(""));
            }
        }
        return bounded("columns", new ArrayList<>(found.values()));
    }

    /** A whole number of at least 1; {@code fallback} when it was not sent. */
    int number(String option, int fallback) {
        Optional<String> sent = text(option).map(String::strip).filter(t -> !t.isEmpty());
        if (sent.isEmpty()) {
            return fallback;
        }
        String text = sent.get();
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < 1) {
            throw new RuleException(
                    "“" + text + "” is no number for " + prefix + option + "; it begins at 1.");
        }
        return Integer.parseInt(text);
    }

    private List<String> bounded(String option, List<String> list) {
        if (list.size() > MOST) {
            throw new RuleException("There are more than " + MOST + " of " + prefix + option + ".");
        }
        return list;
    }
}
