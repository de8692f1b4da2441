package org.livebridge.account.dns;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livebridge.account.RuleException;
import org.xbill.DNS.TXTRecord;

/** The data of TXT records: strings of at most 255 bytes, shown to callers as one text. */
final class Texts {
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ALL_QUOTED = Pattern.compile("(" + QUOTED.pattern() + "\\s*)+");
    private static final int LONGEST = 255;
    private static final int MOST = 16_000;

    private Texts() {}

    /** The strings of {@code text}, escaped as dnsjava reads them; quoted ones are taken apart. */
    static List<String> split(String text) {
        List<String> strings = new ArrayList<>();
        if (ALL_QUOTED.matcher(text).matches()) {
            Matcher quoted = QUOTED.matcher(text);
            while (quoted.find()) {
                cut(quoted.group(1).replaceAll("\\\\(.)", "$1"), strings);
            }
        } else {
            cut(text, strings);
        }
        return strings;
    }

    /** The strings of a text that is taken as it is. */
    static List<String> pieces(String text) {
        List<String> strings = new ArrayList<>();
        cut(text, strings);
        return strings;
    }

    /** The record's strings joined. */
    static String joined(TXTRecord record) {
        StringBuilder text = new StringBuilder();
        for (byte[] string : record.getStringsAsByteArrays()) {
            text.append(new String(string, StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    private static void cut(String text, List<String> strings) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST) {
            throw new RuleException("A TXT record holds " + MOST + " bytes at most.");
        }
        for (int from = 0; from < bytes.length || from == 0; from += LONGEST) {
            StringBuilder string = new StringBuilder();
            for (int i = from; i < Math.min(from + LONGEST, bytes.length); i++) {
                int b = bytes[i] & 0xFF;
                if (b < ' ' || b > '~') {
                    string.append(String.format("\\%03d", b));
                } else {
                    string.append(b == '\\' || b == '"' ? "\\" : "").append((char) b);
                }
            }
            strings.add(string.toString());
        }
    }
}
