package org.livebridge.engine.services;

import java.util.Arrays;
import java.util.List;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.TXTRecord;

/** The fields of DNS records, names without their last dot and texts without quotes. */
final class RecordFields {
    private RecordFields() {}

    static List<String> of(Record record) {
        if (record instanceof ARecord a) {
            return List.of(a.getAddress().getHostAddress());
        }
        if (record instanceof AAAARecord a) {
            return List.of(a.getAddress().getHostAddress());
        }
        if (record instanceof TXTRecord text) {
            return text.getStrings();
        }
        if (record instanceof MXRecord mx) {
            return List.of(String.valueOf(mx.getPriority()), plain(mx.getTarget()));
        }
        if (record instanceof SRVRecord srv) {
            return List.of(
                    String.valueOf(srv.getPriority()),
                    String.valueOf(srv.getWeight()),
                    String.valueOf(srv.getPort()),
                    plain(srv.getTarget()));
        }
        if (record instanceof SOARecord soa) {
            return List.of(
                    plain(soa.getHost()),
                    plain(soa.getAdmin()),
                    String.valueOf(soa.getSerial()),
                    String.valueOf(soa.getRefresh()),
                    String.valueOf(soa.getRetry()),
                    String.valueOf(soa.getExpire()),
                    String.valueOf(soa.getMinimum()));
        }
        return Arrays.stream(record.rdataToString().split(" "))
                .map(word -> word.endsWith(".") ? word.substring(0, word.length() - 1) : word)
                .map(word -> word.replaceAll("^\"|\"$", ""))
                .toList();
    }

    private static String plain(Name name) {
        return name.toString(true);
    }
}
