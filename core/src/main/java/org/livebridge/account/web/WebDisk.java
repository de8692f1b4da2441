package org.livebridge.account.web;

import org.livebridge.account.Homes;

/**
 * A WebDAV account of an account.
 *
 * @param login the whole login, {@code user@domain}
 * @param homedir its root, relative to the home
 * @param perms {@code rw} or {@code ro}
 * @param digest whether it may use digest authentication
 */
public record WebDisk(
        String account,
        String user,
        String domain,
        String login,
        String homedir,
        String perms,
        boolean digest,
        boolean enabled) {

    /** The root as scripts see it. */
    public String folder() {
        return homedir.isEmpty() ? Homes.shown(account) : Homes.shown(account) + "/" + homedir;
    }
}
