package org.livebridge.http.login;

import org.livebridge.account.login.Service;
import org.livebridge.http.Exchange;
import org.livebridge.http.html.Html;
import org.livebridge.http.html.PlainPage;

/** The login page for people. */
final class LoginPage {
    private LoginPage() {}

    static void send(Exchange exchange, int status, String user, String asked, String sentence) {
        String name =
                switch (exchange.service()) {
                    case CPANEL -> "cPanel account";
                    case WHM -> "WHM";
                    case WEBMAIL -> "Webmail";
                };
        String label = exchange.service() == Service.WEBMAIL ? "Email address" : "User name";
        String form =
                """
                %s<form method="post" action="/login/">
                <input type="hidden" name="goto_uri" value="%s">
                <p><label for="user">%s</label>
                <input id="user" name="user" value="%s" autocomplete="username" autocapitalize="none" required autofocus></p>
                <p><label for="pass">Password</label>
                <input id="pass" name="pass" type="password" autocomplete="current-password" required></p>
                <p><button type="submit">Log in</button></p>
                </form>
                """
                        .formatted(
                                PlainPage.alert(sentence),
                                Html.escape(asked),
                                label,
                                Html.escape(user));
        PlainPage.send(exchange, status, "Log in to " + name, form);
    }
}
