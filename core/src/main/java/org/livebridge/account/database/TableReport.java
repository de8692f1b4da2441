package org.livebridge.account.database;

/**
 * What a server says of a table that it checked or repaired.
 *
 * @param kind {@code status}, {@code error}, {@code info}, {@code note} or {@code warning}
 * @param text e.g. {@code OK}
 */
public record TableReport(String table, String kind, String text) {}
