package org.livebridge.account.dns;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.Ipv6;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CAARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/**
 * An entry of a zone as {@code fetchzone_records} gives it (functions.md 4): {@code line}, {@code
 * Line} and {@code Lines} are numbers, nearly all else is text.
 */
public final class RecordFields {
    private RecordFields() {}

    /** The row of an entry. */
    public static Map<String, @Nullable Object> of(ZoneEntry entry) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("line", entry.line());
        row.put("Line", entry.line());
        row.put("Lines", entry.lines());
        Record record = entry.record();
        if (record != null) {
            record(row, record);
        } else if (entry.ttl() >= 0) {
            row.put("type", "$TTL");
            row.put("ttl", String.valueOf(entry.ttl()));
            row.put("record", null);
        } else {
            row.put("type", ":RAW");
            row.put("raw", entry.text());
            row.put("record", entry.text());
        }
        return row;
    }

    /** What follows the type of a record, in the pieces of a zone file; texts without quotes. */
    public static List<String> data(Record record) {
        if (record instanceof TXTRecord text) {
            return text.getStringsAsByteArrays().stream()
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .toList();
        }
        if (record instanceof CAARecord caa) {
            return List.of(String.valueOf(caa.getFlags()), caa.getTag(), caa.getValue());
        }
        if (record instanceof AAAARecord aaaa) {
            return List.of(Ipv6.text(aaaa.getAddress().getAddress()));
        }
        if (record instanceof SOARecord soa) {
            return List.of(
                    soa.getHost().toString(),
                    soa.getAdmin().toString(),
                    String.valueOf(soa.getSerial()),
                    String.valueOf(soa.getRefresh()),
                    String.valueOf(soa.getRetry()),
                    String.valueOf(soa.getExpire()),
                    String.valueOf(soa.getMinimum()));
        }
        return List.of(record.rdataToString().split("\\s+"));
    }

    private static void record(Map<String, @Nullable Object> row, Record record) {
        row.put("type", Type.string(record.getType()));
        row.put("class", "IN");
        row.put("name", record.getName().toString());
        row.put("ttl", String.valueOf(record.getTTL()));
        String copy = null;
        if (record instanceof ARecord a) {
            copy = a.getAddress().getHostAddress();
            row.put("address", copy);
        } else if (record instanceof AAAARecord aaaa) {
            copy = Ipv6.text(aaaa.getAddress().getAddress());
            row.put("address", copy);
        } else if (record instanceof CNAMERecord cname) {
            copy = cname.getTarget().toString(true);
            row.put("cname", copy);
        } else if (record instanceof MXRecord mx) {
            row.put("exchange", mx.getTarget().toString(true));
            row.put("preference", String.valueOf(mx.getPriority()));
        } else if (record instanceof NSRecord ns) {
            row.put("nsdname", ns.getTarget().toString(true));
        } else if (record instanceof TXTRecord txt) {
            row.put("txtdata", Texts.joined(txt));
            row.put("unencoded", 1);
        } else if (record instanceof SRVRecord srv) {
            row.put("priority", String.valueOf(srv.getPriority()));
            row.put("weight", String.valueOf(srv.getWeight()));
            row.put("port", String.valueOf(srv.getPort()));
            row.put("target", srv.getTarget().toString(true));
        } else if (record instanceof CAARecord caa) {
            row.put("flag", String.valueOf(caa.getFlags()));
            row.put("tag", caa.getTag());
            row.put("value", caa.getValue());
        } else if (record instanceof SOARecord soa) {
            soa(row, soa);
        } else {
            copy = record.rdataToString();
        }
        row.put("record", copy);
    }

    private static void soa(Map<String, @Nullable Object> row, SOARecord soa) {
        row.put("mname", soa.getHost().toString(true));
        row.put("rname", soa.getAdmin().toString(true));
        row.put("serial", String.valueOf(soa.getSerial()));
        row.put("refresh", String.valueOf(soa.getRefresh()));
        row.put("retry", String.valueOf(soa.getRetry()));
        row.put("expire", String.valueOf(soa.getExpire()));
        row.put("minimum", String.valueOf(soa.getMinimum()));
    }
}
