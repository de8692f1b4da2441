package org.livebridge.http.login;

import java.util.regex.Pattern;
import org.livebridge.LiveBridge;
import org.livebridge.account.Account;
import org.livebridge.account.login.Login;
import org.livebridge.account.login.Service;

/** Where a login leads: the page that was asked for, else the service's first page. */
final class Destination {
    /** A path on this server; {@code //host} and a backslash lead elsewhere. */
    private static final Pattern LOCAL =
            Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]{0,2000}");

    private Destination() {}

    static String of(LiveBridge bridge, Service service, Login login, String asked) {
        if (LOCAL.matcher(asked).matches()) {
            return asked.replaceFirst("^/cpsess\\d{10}(?=/|$)", "").replaceFirst("^$", "/");
        }
        return switch (service) {
            case CPANEL ->
                    bridge.accounts()
                            .find(login.account())
                            .map(Account::theme)
                            .map(theme -> "/frontend/" + theme + "/index.html")
                            .orElse("/");
            case WHM, WEBMAIL -> "/";
        };
    }
}
