package org.livebridge.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function of an API: a value that is registered, with its parameters and evidence beside its
 * code.
 *
 * @param name empty for API 1's built-ins {@code print} and {@code setvar}
 * @param feature the feature the caller's account must have; empty for none
 * @param role the server role that must be on; empty for none
 * @param remark what its author should know of an answer, for the journal; empty for nothing
 * @param refusal why this function is not offered; empty when it is implemented
 * @param source where its shape comes from, e.g. {@code sourceipcheck.md 3}
 */
public record ApiFunction(
        ApiFamily family,
        String module,
        String name,
        String summary,
        List<Parameter> parameters,
        Evidence evidence,
        String source,
        String feature,
        String role,
        String remark,
        String refusal,
        ApiHandler handler) {

    /** Copies the parameters. */
    public ApiFunction {
        parameters = List.copyOf(parameters);
    }

    /** Whether it works here; otherwise its {@link #refusal} says why not. */
    public boolean implemented() {
        return refusal.isEmpty();
    }

    /** The arguments with what was sent under another name of a parameter under its own, too. */
    public Arguments named(Arguments sent) {
        Map<String, @Nullable Object> added = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            for (String alias : parameter.aliases()) {
                if (sent.named().containsKey(alias)
                        && sent.text(parameter.name(), "").isEmpty()
                        && !added.containsKey(parameter.name())) {
                    added.put(parameter.name(), sent.named().get(alias));
                }
            }
        }
        if (added.isEmpty()) {
            return sent;
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>(sent.named());
        all.putAll(added);
        return Arguments.named(all);
    }

    /** {@code Module::function}. */
    public String fullName() {
        return name.isEmpty() ? module : module + "::" + name;
    }
}
