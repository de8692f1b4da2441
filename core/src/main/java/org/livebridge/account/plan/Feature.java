package org.livebridge.account.plan;

/**
 * A feature that a list may turn off.
 *
 * @param name as {@code cpanelfeature} and {@code main::hasfeature} take it
 * @param description what it is, in a few words
 */
public record Feature(String name, String description) {}
