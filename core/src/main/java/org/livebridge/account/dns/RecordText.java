package org.livebridge.account.dns;

import org.livebridge.account.Ipv6;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/** Writes records as lines of a zone: names absolute, one tab between the parts. */
final class RecordText {
    private RecordText() {}

    static String line(Record record) {
        String data =
                record instanceof AAAARecord six
                        ? Ipv6.text(six.getAddress().getAddress())
                        : record.rdataToString();
        return record.getName()
                + "\t"
                + record.getTTL()
                + "\tIN\t"
                + Type.string(record.getType())
                + "\t"
                + data;
    }

    /** A SOA record on six lines, as zone files have it: its {@code Lines} is 6. */
    static String soa(SOARecord soa, long serial) {
        return """
        %s\t%d\tIN\tSOA\t%s\t%s\t(
        \t\t%d\t;Serial Number
        \t\t%d\t;refresh
        \t\t%d\t;retry
        \t\t%d\t;expire
        \t\t%d )\t;minimum"""
                .formatted(
                        soa.getName(),
                        soa.getTTL(),
                        soa.getHost(),
                        soa.getAdmin(),
                        serial,
                        soa.getRefresh(),
                        soa.getRetry(),
                        soa.getExpire(),
                        soa.getMinimum());
    }
}
