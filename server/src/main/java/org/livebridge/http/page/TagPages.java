package org.livebridge.http.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.livebridge.LiveBridge;
import org.livebridge.account.login.Login;
import org.livebridge.api.Door;
import org.livebridge.http.Exchange;
import org.livebridge.http.Parameters;

/** Pages whose cPanel tags run as the visitor's calls (liveapi.md 4). */
final class TagPages {
    private static final int LONGEST_PAGE = 8 << 20;
    private static final int LONGEST_FORM = 1 << 20;

    private final LiveBridge bridge;

    TagPages(LiveBridge bridge) {
        this.bridge = bridge;
    }

    void answer(Exchange exchange, Login login, PageTree.Found page) throws IOException {
        Optional<String> text = read(page.file());
        if (text.isEmpty()) {
            exchange.send(413, "text/plain; charset=utf-8", "The page is longer than 8 MB.\n");
            return;
        }
        String shown = text.get();
        if (shown.contains("<cpanel") || shown.contains("<?cp")) {
            shown =
                    bridge.session(
                                    login.caller(),
                                    Door.PAGE,
                                    Map.of("cp_security_token", exchange.securityToken()))
                            .render(shown, name -> include(page, name), form(exchange));
        }
        exchange.set("X-Content-Type-Options", "nosniff");
        exchange.set("Referrer-Policy", "same-origin");
        exchange.set("Cache-Control", "no-store");
        exchange.send(200, "text/html; charset=utf-8", shown);
    }

    private static Map<String, String> form(Exchange exchange) throws IOException {
        Parameters all = exchange.query();
        String type = exchange.header("Content-Type").orElse("");
        if (exchange.hasBody() && type.startsWith("application/x-www-form-urlencoded")) {
            String body = new String(exchange.body(LONGEST_FORM), StandardCharsets.UTF_8);
            all = Parameters.parse(body).and(all);
        }
        Map<String, String> form = new LinkedHashMap<>();
        all.entries().forEach(entry -> form.putIfAbsent(entry.getKey(), entry.getValue()));
        return form;
    }

    /** A file of the same root, named from the page's folder; scripts are not run by an include. */
    private static Optional<String> include(PageTree.Found page, String name) {
        try {
            Path file = page.file().resolveSibling(name).toRealPath();
            boolean ours =
                    file.startsWith(page.root().host())
                            && Files.isRegularFile(file)
                            && PageKind.of(String.valueOf(file.getFileName()), false)
                                    != PageKind.CODE;
            return ours ? read(file) : Optional.empty();
        } catch (IOException | InvalidPathException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> read(Path file) throws IOException {
        if (Files.size(file) > LONGEST_PAGE) {
            return Optional.empty();
        }
        return Optional.of(Parameters.text(Files.readAllBytes(file)));
    }
}
