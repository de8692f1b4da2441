/**
 * Logging in and out: the JSON form, the page for people, single sign-on, the security questions.
 *
 * <p>Called by the routes; decides nothing that {@code account.login} has not decided.
 */
@NullMarked
package org.livebridge.http.login;

import org.jspecify.annotations.NullMarked;
