package org.livebridge.account.login;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Failed logins, per login and address together and per address alone: after a few, each further
 * one must wait twice as long. In memory, bounded; thread-safe.
 */
public final class Attempts {
    private static final int FREE_OF_LOGIN = 5;
    private static final int FREE_OF_ADDRESS = 40;
    private static final long FIRST_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST_NANOS = Duration.ofMinutes(15).toNanos();
    private static final int MOST = 10_000;

    private final Map<String, Failures> failures =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                    return size() > MOST;
                }
            };

    /** Whether there was a failure at all: in the usual case nobody waits for anybody here. */
    private volatile boolean any;

    Attempts() {}

    private static final class Failures {
        private int count;
        private long last;
    }

    /** How long this login must wait before its next attempt from there; zero for not at all. */
    public Duration waiting(String login, String address) {
        return any ? waitingNow(login, address) : Duration.ZERO;
    }

    private synchronized Duration waitingNow(String login, String address) {
        long now = System.nanoTime();
        long wait =
                Math.max(
                        waiting(pair(login, address), FREE_OF_LOGIN, now),
                        waiting(address, FREE_OF_ADDRESS, now));
        return Duration.ofNanos(wait);
    }

    /** Notes a failure. */
    public synchronized void failed(String login, String address) {
        any = true;
        note(pair(login, address));
        note(address);
    }

    /** Forgets the failures of a login that came in from there. */
    public void succeeded(String login, String address) {
        if (any) {
            forget(pair(login, address));
        }
    }

    private synchronized void forget(String key) {
        failures.remove(key);
    }

    private void note(String key) {
        Failures known = failures.computeIfAbsent(key, ignored -> new Failures());
        long now = System.nanoTime();
        if (now - known.last > LONGEST_NANOS) {
            known.count = 0;
        }
        known.count++;
        known.last = now;
    }

    private long waiting(String key, int free, long now) {
        Failures known = failures.get(key);
        if (known == null || known.count < free) {
            return 0;
        }
        int doublings = Math.min(known.count - free, 20);
        long wait = Math.min(LONGEST_NANOS, FIRST_NANOS << doublings);
        return Math.max(0, known.last + wait - now);
    }

    private static String pair(String login, String address) {
        return login + "\n" + address;
    }
}
