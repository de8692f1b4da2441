/**
 * Runs PHP's own tests ({@code .phpt}) on the PHPs of this build, through the Polyglot door;
 * started by {@code interpreters/phpt}.
 */
@NullMarked
package org.livebridge.php.phpt;

import org.jspecify.annotations.NullMarked;
