package org.livebridge.account.login;

import java.time.Instant;

/**
 * A login that lasts: found by its cookie, and every path of it begins with its security token.
 *
 * @param securityToken {@code /cpsess} and ten digits
 * @param stage what the login may do so far
 * @param address where it came in
 */
public record Session(
        Login login,
        Service service,
        String securityToken,
        Stage stage,
        String address,
        Instant created) {

    /** How far a login has come. */
    public enum Stage {
        /** All the way in. */
        OPEN,
        /** The password was right; the four questions come next. */
        QUESTIONS,
        /** The password was right; four questions must be defined first. */
        DEFINE,
        /** Made by an administrator, to be taken up once ({@code create_user_session}). */
        TICKET
    }

    /** Whether {@code token} is this session's; compared in constant time. */
    public boolean hasToken(String token) {
        return RandomSecret.same(securityToken, token);
    }
}
