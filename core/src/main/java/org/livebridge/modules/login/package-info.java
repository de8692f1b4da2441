/**
 * Faces of the login: API tokens.
 *
 * <p>Thin over {@code account.login}; called by the dispatcher.
 */
@NullMarked
package org.livebridge.modules.login;

import org.jspecify.annotations.NullMarked;
