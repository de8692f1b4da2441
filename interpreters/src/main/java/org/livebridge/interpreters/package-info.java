/**
 * The build step that makes the interpreters: npm brings PHP and Perl as WebAssembly, Endive turns
 * them into JVM bytecode, a cache outside the build tree keeps the result. May call npm, Endive's
 * build-time compiler and javac; called by Maven only, never at run time.
 */
@NullMarked
package org.livebridge.interpreters;

import org.jspecify.annotations.NullMarked;
