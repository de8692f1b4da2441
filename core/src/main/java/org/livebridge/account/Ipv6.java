package org.livebridge.account;

/** IPv6 addresses as people write them. */
public final class Ipv6 {
    private Ipv6() {}

    /** The address with its longest run of zeros left out (RFC 5952). */
    public static String text(byte[] address) {
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
}
