package org.livebridge.account.dns;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livebridge.account.RuleException;
import org.xbill.DNS.Master;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/** Reads a zone's text line by line, so that each record knows where it stands. */
final class ZoneReader {
    private static final Pattern TTL = Pattern.compile("\\$TTL\\s+([0-9]{1,10})\\s*(;.*)?");
    private static final long NO_TTL = -1;

    private final Name origin;
    private final List<ZoneEntry> entries = new ArrayList<>();
    private long ttl = 14_400;
    private String owner;

    ZoneReader(Name origin) {
        this.origin = origin;
        this.owner = origin.toString();
    }

    List<ZoneEntry> read(String content) {
        List<String> lines = content.lines().toList();
        for (int at = 0; at < lines.size(); ) {
            at += entry(lines, at);
        }
        return entries;
    }

    private int entry(List<String> lines, int at) {
        String text = lines.get(at);
        if (text.isBlank() || text.startsWith(";")) {
            entries.add(new ZoneEntry(at + 1, 1, text, NO_TTL, null));
            return 1;
        }
        if (text.startsWith("$")) {
            Matcher control = TTL.matcher(text);
            ttl = control.matches() ? Long.parseLong(control.group(1)) : ttl;
            entries.add(new ZoneEntry(at + 1, 1, text, control.matches() ? ttl : NO_TTL, null));
            return 1;
        }
        int count = 1;
        while (depth(text) > 0 && at + count < lines.size()) {
            text = text + "\n" + lines.get(at + count);
            count++;
        }
        entries.add(new ZoneEntry(at + 1, count, text, NO_TTL, record(text, at + 1)));
        return count;
    }

    private @Nullable Record record(String text, int line) {
        String whole = Character.isWhitespace(text.charAt(0)) ? owner + text : text;
        try (Master master =
                new Master(
                        new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8)),
                        origin,
                        ttl)) {
            Record record = master.nextRecord();
            if (record != null) {
                owner = record.getName().toString();
            }
            return record;
        } catch (IOException wrong) {
            throw new RuleException(
                    "Line " + line + " of the zone is no record: " + wrong.getMessage() + ".");
        }
    }

    /** How many parentheses are open at the end, outside quotes and comments. */
    private static int depth(String text) {
        int depth = 0;
        boolean quoted = false;
        boolean comment = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                comment = false;
            } else if (c == '\\' && !comment) {
                i++;
            } else if (c == '"' && !comment) {
                quoted = !quoted;
            } else if (!quoted && !comment) {
                comment = c == ';';
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        return depth;
    }
}
