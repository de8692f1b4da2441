/**
 * What the host does for a script that runs embedded: the old command line tools, programs that the
 * user allows, mail handed to sendmail, time zones. One registered value a kind.
 *
 * <p>Called by the embedded engine; calls the core by its facade, and programs of this machine only
 * where the user named them.
 */
@NullMarked
package org.livebridge.engine.services;

import org.jspecify.annotations.NullMarked;
