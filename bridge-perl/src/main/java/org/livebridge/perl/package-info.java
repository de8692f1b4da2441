/**
 * Perl as a Polyglot language: perl's own main ({@code org.livebridge.perl.module}, bytecode that
 * the build makes from WebAssembly), with {@code Cpanel::LiveAPI} loaded before every script.
 *
 * <p>May call bridge-wasm, Endive and the Polyglot API; never core. Called by server and embedders.
 */
@NullMarked
package org.livebridge.perl;

import org.jspecify.annotations.NullMarked;
