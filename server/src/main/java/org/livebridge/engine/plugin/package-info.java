/**
 * What the core lets others run for it: functions of plugins' Perl modules, and hooks.
 *
 * <p>Calls the engines; given to the core when the store is opened.
 */
@NullMarked
package org.livebridge.engine.plugin;

import org.jspecify.annotations.NullMarked;
