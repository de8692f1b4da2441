/** Fuzz targets: one class each, as Jazzer fuzzes one target a JVM. */
@NullMarked
package org.livebridge.fuzz;

import org.jspecify.annotations.NullMarked;
