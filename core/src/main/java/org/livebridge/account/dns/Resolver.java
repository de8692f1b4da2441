package org.livebridge.account.dns;

import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.livebridge.account.Domain;
import org.livebridge.account.Domains;
import org.livebridge.store.Database;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

/**
 * Finds addresses: in the account's own zones first, then by the machine's resolver, within two
 * seconds.
 */
public final class Resolver {
    /** Nobody outside knows these (RFC 6761), so nobody is asked. */
    private static final Set<String> LOCAL = Set.of("example", "invalid", "localhost", "test");

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST_HOPS = 8;

    private final Database database;

    /** A resolver that knows the zones in {@code database}. */
    public Resolver(Database database) {
        this.database = database;
    }

    /** The A records of a host, with the CNAME records on the way; empty when there are none. */
    public List<Record> addresses(String account, String host) {
        return records(account, host, Type.A);
    }

    /**
     * The records of a name, with the CNAME records on the way; empty when there are none.
     *
     * @param type a number of {@link Type}; {@link Type#ANY} is every record, itself only
     */
    public List<Record> records(String account, String host, int type) {
        Name name = HostNames.absolute(host.endsWith(".") ? host : host + ".", Name.root);
        Optional<List<Record>> own = own(account, name, type);
        return own.orElseGet(() -> asked(name, type));
    }

    private Optional<List<Record>> own(String account, Name name, int type) {
        return database.read(
                sql -> {
                    List<ZoneText> zones =
                            Domains.of(sql, account).stream()
                                    .filter(domain -> !domain.kind().equals("sub"))
                                    .filter(domain -> name.subdomain(origin(domain)))
                                    .map(domain -> ZoneStore.load(sql, domain))
                                    .toList();
                    return zones.isEmpty()
                            ? Optional.empty()
                            : Optional.of(follow(zones, name, type));
                });
    }

    private static Name origin(Domain domain) {
        return ZoneText.name(domain.name());
    }

    private static List<Record> follow(List<ZoneText> zones, Name name, int type) {
        List<Record> found = new ArrayList<>();
        Name next = name;
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            Name wanted = next;
            List<Record> here =
                    zones.stream()
                            .flatMap(ZoneText::records)
                            .filter(record -> record.getName().equals(wanted))
                            .filter(
                                    record ->
                                            type == Type.ANY
                                                    || record.getType() == type
                                                    || record instanceof CNAMERecord)
                            .toList();
            found.addAll(here);
            if (here.size() != 1
                    || type == Type.ANY
                    || type == Type.CNAME
                    || !(here.get(0) instanceof CNAMERecord alias)) {
                return here.isEmpty() ? List.of() : found;
            }
            next = alias.getTarget();
        }
        return List.of();
    }

    private static List<Record> asked(Name name, int type) {
        String last = name.getLabelString(Math.max(0, name.labels() - 2));
        if (LOCAL.contains(last.toLowerCase(Locale.ROOT))) {
            return List.of();
        }
        try {
            SimpleResolver server = new SimpleResolver();
            server.setTimeout(PATIENCE);
            Lookup lookup = new Lookup(name, type);
            lookup.setResolver(server);
            lookup.setCache(null);
            Record[] answers = lookup.run();
            return answers == null ? List.of() : List.of(answers);
        } catch (UnknownHostException noServer) {
            return List.of();
        }
    }
}
