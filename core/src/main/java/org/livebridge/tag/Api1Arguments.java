package org.livebridge.tag;

import java.util.ArrayList;
import java.util.List;

/** The arguments in {@code function(a,b)}: cut at commas, variables replaced after the cut. */
public final class Api1Arguments {
    private Api1Arguments() {}

    /** The arguments that {@code text} names. */
    public static List<String> of(String text, Variables variables) {
        List<String> values = new ArrayList<>();
        if (!text.isBlank()) {
            // Cut first: what a variable holds is one argument, whatever commas are in it.
            for (String part : text.split(",", -1)) {
                values.add(variables.expand(part.strip()));
            }
        }
        return values;
    }
}
