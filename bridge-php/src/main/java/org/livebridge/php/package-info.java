/**
 * PHP as a Polyglot language: the interpreter ({@code org.livebridge.php.module}, bytecode that the
 * build makes from WebAssembly) run as CGI, with the class {@code CPANEL} in front of every script.
 *
 * <p>May call bridge-wasm, Endive and the Polyglot API; never core. Called by server and embedders.
 */
@NullMarked
package org.livebridge.php;

import org.jspecify.annotations.NullMarked;
