/**
 * What is covered, seen at a glance: every known function with its state, evidence and cases.
 *
 * <p>Counts the cases of the suites and prints what {@code covered} knows; called by the command
 * line only.
 */
@NullMarked
package org.livebridge.coverage;

import org.jspecify.annotations.NullMarked;
