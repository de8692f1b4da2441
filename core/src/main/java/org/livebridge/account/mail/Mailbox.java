package org.livebridge.account.mail;

/**
 * A mailbox of an account.
 *
 * @param quotaMegabytes 0 for no limit
 * @param usedBytes as it was measured last
 * @param measured when, in Unix time; 0 for never
 */
public record Mailbox(
        String address,
        long quotaMegabytes,
        long usedBytes,
        long measured,
        boolean loginSuspended,
        boolean incomingSuspended,
        boolean outgoingSuspended,
        boolean outgoingHeld) {

    /** The part before the at sign. */
    public String local() {
        return address.substring(0, address.lastIndexOf('@'));
    }

    /** The part behind it. */
    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** The quota in bytes; 0 for no limit. */
    public long quotaBytes() {
        return quotaMegabytes << 20;
    }

    /** How much of the quota is used, in percent; 0 without a quota, 100 at most. */
    public int percent() {
        return quotaMegabytes == 0 ? 0 : (int) Math.min(100, usedBytes * 100 / quotaBytes());
    }

    /** The same mailbox after it was measured. */
    Mailbox measured(long bytes, long now) {
        return new Mailbox(
                address,
                quotaMegabytes,
                bytes,
                now,
                loginSuspended,
                incomingSuspended,
                outgoingSuspended,
                outgoingHeld);
    }
}
