package org.livebridge.account;

/**
 * A domain of an account.
 *
 * @param kind {@code main}, {@code addon}, {@code parked} or {@code sub}
 * @param docroot the folder of its pages, relative to the home folder
 */
public record Domain(String name, String account, String kind, String docroot) {}
