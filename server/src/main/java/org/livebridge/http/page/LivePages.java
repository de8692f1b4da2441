package org.livebridge.http.page;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.livebridge.LiveBridge;
import org.livebridge.account.login.Login;
import org.livebridge.account.login.Service;
import org.livebridge.http.Exchange;
import org.livebridge.http.Routes;
import org.livebridge.http.Visitor;
import org.livebridge.modules.Navigation;

/** Answers for the pages: who is not logged in is sent to the login first. Thread-safe. */
public final class LivePages {
    private static final Set<Service> SERVICES = EnumSet.of(Service.CPANEL, Service.WEBMAIL);

    private static final Pattern HOME = Pattern.compile("/frontend/[^/]+/(index\\.[a-z.]+)?");

    private final PageTree tree;
    private final ScriptPages scripts;
    private final TagPages tags;

    private LivePages(PageTree tree, ScriptPages scripts, TagPages tags) {
        this.tree = tree;
        this.scripts = scripts;
        this.tags = tags;
    }

    /** Registers the pages of {@code options} and puts them into the navigation. */
    public static void register(Routes routes, LiveBridge bridge, PageOptions options)
            throws IOException {
        PageTree tree = PageTree.of(options.folders());
        LivePages pages =
                new LivePages(tree, new ScriptPages(bridge, options), new TagPages(bridge));
        routes.below(SERVICES, "/frontend/", pages::answer);
        routes.below(SERVICES, "/3rdparty/", pages::answer);
        Navigation navigation = bridge.navigation();
        for (PageRoot root : tree.roots()) {
            InstalledPages.of(root).forEach(navigation::add);
        }
    }

    private void answer(Exchange exchange) throws IOException {
        Optional<Login> login = exchange.visitor().map(Visitor::login);
        if (login.isEmpty() || login.get().account().isEmpty()) {
            String asked = exchange.path() + query(exchange);
            exchange.redirect(
                    "/login/?goto_uri=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
            return;
        }
        Optional<PageTree.Found> found = tree.find(exchange.path());
        if (found.isEmpty()) {
            // The interface's own first page is the site's home, whatever the theme's name.
            if (HOME.matcher(exchange.path()).matches()) {
                exchange.redirect(exchange.securityToken() + "/");
            }
            return;
        }
        PageTree.Found page = found.get();
        switch (PageKind.of(String.valueOf(page.file().getFileName()), page.root().anyCgi())) {
            case SCRIPT, PROGRAM -> scripts.answer(exchange, login.get(), page);
            case TAGS -> tags.answer(exchange, login.get(), page);
            case FILE -> PlainFile.send(exchange, page);
            case CODE ->
                    exchange.send(
                            403,
                            "text/plain; charset=utf-8",
                            "This file is code of a page, not a page.\n");
        }
    }

    private static String query(Exchange exchange) {
        return exchange.rawQuery().isEmpty() ? "" : "?" + exchange.rawQuery();
    }
}
