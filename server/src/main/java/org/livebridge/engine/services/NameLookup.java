package org.livebridge.engine.services;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.livebridge.account.dns.Resolver;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** DNS as scripts ask it: the account's own zones first, then the machine's resolver. */
final class NameLookup {
    private static final int MOST_RECORDS = 500;

    private final Resolver resolver;
    private final String account;

    NameLookup(Resolver resolver, String account) {
        this.resolver = resolver;
        this.account = account;
    }

    /**
     * One record.
     *
     * @param data its fields, in the order of the master file format
     */
    private record Row(String host, String type, long ttl, List<String> data) {}

    private record Answer(List<Row> records) {}

    /** {@code name} and {@code types}: records in the order of the types. */
    Object records(Request request) {
        List<Row> rows = new ArrayList<>();
        for (String type : request.list("types")) {
            int number = Type.value(type.toUpperCase(Locale.ROOT));
            if (number < 0) {
                return new Refusal("There is no record type " + type);
            }
            resolver.records(account, request.text("name"), number).stream()
                    .limit(MOST_RECORDS)
                    .map(NameLookup::row)
                    .forEach(rows::add);
        }
        return new Answer(rows);
    }

    private static Row row(Record record) {
        return new Row(
                record.getName().toString(true),
                Type.string(record.getType()),
                record.getTTL(),
                RecordFields.of(record));
    }

    private record Name(String name) {}

    /** The name behind the IP address {@code address}; empty when it has none. */
    static Object reverse(Request request) {
        String address = request.text("address");
        if (!address.matches("[0-9a-fA-F:.]{2,45}")) {
            return new Refusal("This is no IP address");
        }
        try {
            String name = InetAddress.getByName(address).getCanonicalHostName();
            return new Name(name.equals(address) ? "" : name);
        } catch (java.net.UnknownHostException unknown) {
            return new Name("");
        }
    }
}
