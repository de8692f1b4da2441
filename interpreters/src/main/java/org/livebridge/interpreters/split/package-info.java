/**
 * Makes functions of a WebAssembly module small enough for a JVM method, by moving parts of them
 * into functions of their own. Works on the binary format; knows no interpreter and calls nothing
 * of ours. Called by the build step before Endive compiles the module.
 */
@NullMarked
package org.livebridge.interpreters.split;

import org.jspecify.annotations.NullMarked;
