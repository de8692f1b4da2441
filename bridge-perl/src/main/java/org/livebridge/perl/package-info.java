/**
 * The Perl bridge. So far it carries the interpreter itself ({@code org.livebridge.perl.module},
 * bytecode that the build makes from WebAssembly) and nothing that runs a script. May call
 * bridge-wasm, Endive and the Polyglot API; never core. Called by server and by embedders.
 */
@NullMarked
package org.livebridge.perl;

import org.jspecify.annotations.NullMarked;
