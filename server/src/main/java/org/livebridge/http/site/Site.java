package org.livebridge.http.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.livebridge.LiveBridge;
import org.livebridge.account.login.Login;
import org.livebridge.account.login.Service;
import org.livebridge.http.Exchange;
import org.livebridge.http.Handler;
import org.livebridge.http.Routes;
import org.livebridge.http.Visitor;
import org.livebridge.http.html.Html;
import org.livebridge.modules.Navigation;

/** Registers the site's pages, each behind a login. */
public final class Site {
    private static final Set<Service> SERVICES = EnumSet.of(Service.CPANEL, Service.WEBMAIL);

    private final LiveBridge bridge;

    private Site(LiveBridge bridge) {
        this.bridge = bridge;
    }

    /** Registers the pages. */
    public static void register(Routes routes, LiveBridge bridge, Path dataFolder) {
        Site site = new Site(bridge);
        SitePage.register(routes);
        JournalPage journal = new JournalPage(dataFolder);
        routes.exact(SERVICES, "/", behindLogin(site::home));
        routes.exact(SERVICES, "/site/security", behindLogin(new SecurityPage(bridge)::answer));
        routes.exact(SERVICES, "/site/shell", behindLogin(new ShellPage(bridge)::answer));
        routes.exact(SERVICES, "/site/coverage", behindLogin(new CoverageSitePage(bridge)::answer));
        routes.exact(SERVICES, "/site/journal", behindLogin(journal::answer));
        routes.exact(SERVICES, "/site/journal.json", behindLogin(journal::lines));
        routes.exact(Set.of(Service.WHM), "/", behindAnyLogin(new WhmHome(bridge)::answer));
    }

    /** Answers for a person who is logged in. */
    @FunctionalInterface
    interface Page {
        void answer(Exchange exchange, Login login) throws IOException;
    }

    private static Handler behindLogin(Page page) {
        return behind(page, false);
    }

    private static Handler behindAnyLogin(Page page) {
        return behind(page, true);
    }

    private static Handler behind(Page page, boolean root) {
        return exchange -> {
            Optional<Login> login =
                    exchange.visitor()
                            .map(Visitor::login)
                            .filter(l -> root || !l.account().isEmpty());
            if (login.isEmpty()) {
                exchange.redirect("/login/");
                return;
            }
            // A form of ours comes from a page of ours; the token in its path says so already.
            if (exchange.method().equals("POST") && foreign(exchange)) {
                exchange.send(403, "text/plain; charset=utf-8", "This form came from elsewhere.\n");
                return;
            }
            page.answer(exchange, login.get());
        };
    }

    private static boolean foreign(Exchange exchange) {
        String site = exchange.header("Sec-Fetch-Site").orElse("same-origin");
        return exchange.securityToken().isEmpty()
                || !(site.equals("same-origin") || site.equals("none"));
    }

    private void home(Exchange exchange, Login login) {
        String token = exchange.securityToken();
        StringBuilder main = new StringBuilder("<h2>Installed pages</h2>\n");
        if (bridge.navigation().entries().isEmpty()) {
            main.append(
                    "<p>None. Serve a plugin's folder with <code>livebridge serve --pages"
                            + " DIR</code>.</p>\n");
        } else {
            main.append("<ul class=\"tiles\">\n");
            for (Navigation.Entry entry : bridge.navigation().entries()) {
                main.append("<li><a href=\"")
                        .append(Html.escape(token + entry.path()))
                        .append("\">")
                        .append(Html.escape(entry.title()))
                        .append("</a></li>\n");
            }
            main.append("</ul>\n");
        }
        main.append(
                """
                <h2>Tools</h2>
                <ul class="tiles">
                <li><a href="%1$s/site/security">Security Policy</a><br>questions at login, trusted addresses</li>
                <li><a href="%1$s/site/shell">API Shell</a><br>try a function, copy it as code</li>
                <li><a href="%1$s/site/coverage">Coverage</a><br>every function, what works, on what evidence</li>
                <li><a href="%1$s/site/journal">Journal</a><br>every call, its arguments and outcome</li>
                </ul>
                """
                        .formatted(token));
        SitePage.send(exchange, login, 200, "Home of " + login.name(), main.toString());
    }
}
