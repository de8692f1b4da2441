package org.livebridge.account.dns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.Domain;
import org.livebridge.account.Domains;
import org.livebridge.account.Machine;
import org.livebridge.store.Sql;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** The address records of subdomains in the zone of the domain above. */
public final class HostRecords {
    private HostRecords() {}

    /** Adds the records of a subdomain that stands on the list already. */
    public static void add(Sql sql, String rootdomain, String subdomain) {
        ZoneText zone = ZoneStore.load(sql, Domains.find(sql, rootdomain).orElseThrow());
        List<String> names =
                subdomain.startsWith("*")
                        ? List.of(subdomain)
                        : List.of(subdomain, "www." + subdomain);
        for (String name : names) {
            if (zone.records().noneMatch(record -> named(record, name))) {
                zone = zone.withLine(name + ".\t14400\tIN\tA\t" + Machine.ADDRESS);
            }
        }
        ZoneStore.save(sql, zone);
    }

    /** Removes every record of a subdomain that is off the list, and of what lies below it. */
    public static void remove(Sql sql, String rootdomain, String subdomain) {
        ZoneText zone = ZoneStore.load(sql, Domains.find(sql, rootdomain).orElseThrow());
        List<String> others =
                Domains.of(sql, Domains.ownerOf(sql, rootdomain).orElseThrow()).stream()
                        .filter(domain -> domain.kind().equals("sub"))
                        .map(Domain::name)
                        .toList();
        List<ZoneEntry> gone =
                zone.entries().stream()
                        .filter(entry -> isOf(entry.record(), subdomain))
                        .filter(
                                entry ->
                                        others.stream()
                                                .noneMatch(other -> isOf(entry.record(), other)))
                        .toList();
        ZoneStore.save(sql, zone.without(gone));
    }

    private static boolean isOf(@Nullable Record record, String subdomain) {
        return record != null
                && record.getType() != Type.SOA
                && (named(record, subdomain)
                        || record.getName().toString(true).endsWith("." + subdomain));
    }

    private static boolean named(Record record, String name) {
        return record.getName().toString(true).equalsIgnoreCase(name);
    }
}
