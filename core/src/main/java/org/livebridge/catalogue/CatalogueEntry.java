package org.livebridge.catalogue;

import java.util.List;

/**
 * A documented API 2 function (spec {@code catalogue.tsv}).
 *
 * @param uapi the UAPI function that does the same; empty when there is none or none is known
 * @param uapiCertain whether a page says so; otherwise it is our candidate
 * @param role the server role that the page says it needs; empty for none
 * @param parameters their names, as far as they were seen
 * @param source {@code page}, {@code tree} (name and parameters only) or {@code recorded}
 */
public record CatalogueEntry(
        String module,
        String function,
        String summary,
        String uapi,
        boolean uapiCertain,
        String role,
        List<String> parameters,
        String source) {

    /** Copies the parameters. */
    public CatalogueEntry {
        parameters = List.copyOf(parameters);
    }

    /** {@code Module::function}. */
    public String fullName() {
        return module + "::" + function;
    }

    static CatalogueEntry of(String line) {
        String[] cells = line.split("\t", -1);
        String uapi = cells[3];
        return new CatalogueEntry(
                cells[0],
                cells[1],
                cells[2],
                uapi.replace("?", ""),
                !uapi.endsWith("?"),
                cells[4],
                cells[5].isEmpty() ? List.of() : List.of(cells[5].split(" ")),
                cells[6]);
    }
}
