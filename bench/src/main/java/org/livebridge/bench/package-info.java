/**
 * What LiveBridge costs: JMH benchmarks inside one JVM, and pairs of whole processes. Called by
 * {@code bench/run}; calls the core and the engines as an embedder would.
 */
@NullMarked
package org.livebridge.bench;

import org.jspecify.annotations.NullMarked;
