package org.livebridge.http.site;

import org.livebridge.LiveBridge;
import org.livebridge.account.Account;
import org.livebridge.account.login.Login;
import org.livebridge.http.Exchange;
import org.livebridge.http.html.Html;
import org.livebridge.http.html.PlainPage;

/**
 * What an administrator sees first: the accounts. Everything else is on the command line and API.
 */
final class WhmHome {
    private final LiveBridge bridge;

    WhmHome(LiveBridge bridge) {
        this.bridge = bridge;
    }

    void answer(Exchange exchange, Login login) {
        StringBuilder main = new StringBuilder("<h2>Accounts</h2>\n<ul>\n");
        for (Account account : bridge.accounts().list()) {
            if (bridge.doorkeeper().resellers().mayActFor(login, account.name())) {
                main.append("<li>")
                        .append(Html.escape(account.name()))
                        .append(" — ")
                        .append(Html.escape(account.domain()))
                        .append("</li>\n");
            }
        }
        main.append("</ul>\n<p><a href=\"")
                .append(exchange.securityToken())
                .append("/logout/\">Log out</a></p>\n");
        PlainPage.send(exchange, 200, "WHM: " + login.name(), main.toString());
    }
}
