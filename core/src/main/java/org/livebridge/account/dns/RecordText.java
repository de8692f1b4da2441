package org.livebridge.account.dns;

import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/** Writes records as lines of a zone: names absolute, one tab between the parts. */
final class RecordText {
    private RecordText() {}

    /** An IPv6 address as people write it, the longest run of zeros left out (RFC 5952). */
    static String ipv6(byte[] address) {
        int from = -1;
        int longest = 1;
        for (int at = 0; at < 8; at++) {
            int end = at;
            while (end < 8 && group(address, end) == 0) {
                end++;
            }
            if (end - at > longest) {
                longest = end - at;
                from = at;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < 8; at++) {
            if (at == from) {
                text.append("::");
                at += longest - 1;
            } else {
                text.append(text.isEmpty() || text.charAt(text.length() - 1) == ':' ? "" : ":")
                        .append(Integer.toHexString(group(address, at)));
            }
        }
        return text.toString();
    }

    private static int group(byte[] address, int at) {
        return ((address[2 * at] & 0xFF) << 8) | (address[2 * at + 1] & 0xFF);
    }

    static String line(Record record) {
        String data =
                record instanceof AAAARecord six
                        ? ipv6(six.getAddress().getAddress())
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
