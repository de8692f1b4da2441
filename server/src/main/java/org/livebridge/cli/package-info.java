/**
 * The command line: one class per command, over the core's facade.
 *
 * <p>Called by the launcher. Reads arguments and prints; knows no rule and no envelope.
 */
@NullMarked
package org.livebridge.cli;

import org.jspecify.annotations.NullMarked;
