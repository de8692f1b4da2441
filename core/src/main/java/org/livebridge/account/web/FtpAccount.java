package org.livebridge.account.web;

import org.livebridge.account.Homes;

/**
 * An FTP account of an account.
 *
 * @param user the part of the login before the at sign; the whole login of the others
 * @param login what is typed at the server
 * @param type {@code main}, {@code sub}, {@code anonymous} or {@code logaccess}
 * @param folder its root as scripts see it
 * @param quotaMegabytes 0 for no limit
 */
public record FtpAccount(
        String account, String user, String login, String type, String folder, int quotaMegabytes) {

    /** Whether it can be deleted: the main and the log account say so, too (functions.md 6). */
    public boolean deleteable() {
        return !type.equals("anonymous");
    }

    /** The root relative to the home; empty for the home itself, the path where it is outside. */
    public String relative() {
        String home = Homes.shown(account);
        if (folder.equals(home)) {
            return "";
        }
        return folder.startsWith(home + "/") ? folder.substring(home.length() + 1) : folder;
    }
}
