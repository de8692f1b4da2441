package org.livebridge.modules.dns;

import java.util.List;
import org.livebridge.account.dns.Zones;
import org.livebridge.api.ApiModule;

/** All modules of this package. */
public final class DnsModules {
    private DnsModules() {}

    /** The modules over {@code zones}. */
    public static List<ApiModule> of(Zones zones) {
        return List.of(new ZoneEdit(zones));
    }
}
