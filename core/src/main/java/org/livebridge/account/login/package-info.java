/**
 * Who may come in: passwords, API tokens, access hashes, sessions, resellers, the login policy.
 *
 * <p>Called by the doors (HTTP, command line) and by the modules that manage tokens. Knows no
 * protocol.
 */
@NullMarked
package org.livebridge.account.login;

import org.jspecify.annotations.NullMarked;
