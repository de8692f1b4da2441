/**
 * {@code livebridge scan}: which API calls a folder of scripts makes, and what becomes of each
 * here.
 *
 * <p>Readers find calls (PHP by its own tokenizer, Perl by a lexer, others by patterns), the judge
 * compares them with the registered functions, reports tell. Called by the command line.
 */
@NullMarked
package org.livebridge.scan;

import org.jspecify.annotations.NullMarked;
