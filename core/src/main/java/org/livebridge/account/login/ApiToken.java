package org.livebridge.account.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An API token as it is listed; its text is shown once, when it is made.
 *
 * @param expires when it ends; null for never
 */
public record ApiToken(
        String login, Service service, String name, Instant created, @Nullable Instant expires) {

    /** Whether it can no longer be used; it stays listed (liveapi.md 3.3). */
    public boolean expired(Instant now) {
        return expires != null && !now.isBefore(expires);
    }
}
