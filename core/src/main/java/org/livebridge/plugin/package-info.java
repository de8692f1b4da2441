/**
 * What others bring: plugin folders with Perl modules, Java modules and stubs; hooks around calls.
 *
 * <p>Called by the dispatcher through {@code FunctionSource} and {@code CallHooks}. Perl and
 * scripts run outside of the core, through the function values that the embedder gives ({@link
 * org.livebridge.plugin.PerlModuleRunner}, {@link org.livebridge.plugin.HookRunner}).
 */
@NullMarked
package org.livebridge.plugin;

import org.jspecify.annotations.NullMarked;
