package org.livebridge.account.dns;

import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Record;

/**
 * What stands on one line of a zone, or on several that parentheses join.
 *
 * @param line the first line, counted from 1
 * @param lines how many lines
 * @param text the lines as they stand
 * @param ttl what a {@code $TTL} line says; -1 elsewhere
 * @param record the record; null for a comment, a blank line or a control line
 */
public record ZoneEntry(int line, int lines, String text, long ttl, @Nullable Record record) {}
