package org.livebridge.modules.dns;

import java.util.List;

/** Where a domain's mail goes, as answers on zones report it (functions.md 2, addmx). */
record CheckMx(
        String mxcheck,
        String detected,
        int local,
        int remote,
        int secondary,
        int isprimary,
        int issecondary,
        int changed,
        List<String> warnings) {

    /** A zone from the template has its mail here. */
    static final CheckMx AUTOMATIC = new CheckMx("auto", "local", 1, 0, 0, 1, 0, 0, List.of());
}
