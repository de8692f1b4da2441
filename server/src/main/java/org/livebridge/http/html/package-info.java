/**
 * The few pages that stand outside of the account's interface, and how text becomes HTML.
 *
 * <p>Called by the doors that show a page to a person.
 */
@NullMarked
package org.livebridge.http.html;

import org.jspecify.annotations.NullMarked;
