package org.livebridge.http;

import java.util.Optional;
import org.livebridge.account.login.Login;
import org.livebridge.account.login.Session;

/**
 * Who stands behind a request.
 *
 * @param session the session it came by; empty for a call that brings its credentials along
 * @param method {@code session}, {@code password}, {@code token} or {@code hash}
 */
public record Visitor(Login login, Optional<Session> session, String method) {}
