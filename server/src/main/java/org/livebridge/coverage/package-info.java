/**
 * What is covered, seen at a glance: every known function with its state, evidence and cases.
 *
 * <p>Reads the registered functions, the catalogue and the suites; called by the command line and
 * pages.
 */
@NullMarked
package org.livebridge.coverage;

import org.jspecify.annotations.NullMarked;
