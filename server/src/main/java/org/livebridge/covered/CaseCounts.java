package org.livebridge.covered;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.livebridge.api.ApiFamily;

/**
 * How many cases of the suites call each function. They are kept as a resource, for a server has no
 * suites to count.
 *
 * @param byFunction by {@link #key}
 * @param total how many cases there are
 * @param doors the doors that every case goes through
 */
public record CaseCounts(Map<String, Integer> byFunction, int total, List<String> doors) {
    /** The resource's name. */
    public static final String RESOURCE = "cases.tsv";

    /** Those that were counted when this program was made. */
    public static CaseCounts kept() {
        try (InputStream in = CaseCounts.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + RESOURCE);
            }
            Map<String, String> cells = new TreeMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .forEach(pair -> cells.put(pair[0], pair[1]));
            String total = String.valueOf(cells.remove("all"));
            String doors = String.valueOf(cells.remove("doors"));
            Map<String, Integer> counts = new TreeMap<>();
            cells.forEach((name, count) -> counts.put(name, Integer.valueOf(count)));
            return new CaseCounts(counts, Integer.parseInt(total), List.of(doors.split(", ")));
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** The counts as they are kept. */
    public String text() {
        StringBuilder text = new StringBuilder("all\t").append(total).append('\n');
        text.append("doors\t").append(String.join(", ", doors)).append('\n');
        byFunction.forEach((name, count) -> text.append(name).append('\t').append(count + "\n"));
        return text.toString();
    }

    /** How a function is called here. */
    public static String key(ApiFamily family, String module, String function) {
        return family + " " + module + " " + function;
    }

    int of(ApiFamily family, String module, String function) {
        return byFunction.getOrDefault(key(family, module, function), 0);
    }
}
