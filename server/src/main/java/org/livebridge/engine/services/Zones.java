package org.livebridge.engine.services;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;

/** Time zones by the name that {@code TZ} gives: the offset at a moment and how long it holds. */
final class Zones {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.US);
    private static final long FAR = 1L << 40;

    private Zones() {}

    /**
     * @param offset seconds east of Greenwich
     * @param summer 1 in daylight saving time
     * @param from seconds since 1970 from which it holds
     * @param until seconds since 1970 until which it holds
     */
    private record Zone(int offset, String name, int summer, long from, long until) {}

    static Object at(Request request) {
        try {
            ZoneRules rules = ZoneId.of(id(request.text("zone"))).getRules();
            Instant at = Instant.ofEpochSecond(Long.parseLong(request.text("time")));
            ZoneOffsetTransition next = rules.nextTransition(at);
            // A transition may be at the moment itself.
            ZoneOffsetTransition last = rules.previousTransition(at.plusNanos(1));
            return new Zone(
                    rules.getOffset(at).getTotalSeconds(),
                    NAME.format(at.atZone(ZoneId.of(id(request.text("zone"))))),
                    rules.isDaylightSavings(at) ? 1 : 0,
                    last == null ? -FAR : last.toEpochSecond(),
                    next == null ? FAR : next.toEpochSecond());
        } catch (DateTimeException | NumberFormatException unknown) {
            return new Refusal("The time zone is not known");
        }
    }

    /** The short forms that POSIX writes ({@code EST5EDT}) are names of zones, too. */
    private static String id(String zone) {
        return zone.length() > 64 ? "" : ZoneId.SHORT_IDS.getOrDefault(zone, zone);
    }
}
