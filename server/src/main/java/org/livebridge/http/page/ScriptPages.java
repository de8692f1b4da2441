package org.livebridge.http.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.livebridge.LiveBridge;
import org.livebridge.account.login.Login;
import org.livebridge.api.Caller;
import org.livebridge.dispatch.AnsweredCall;
import org.livebridge.engine.EmbeddedEngine;
import org.livebridge.engine.Language;
import org.livebridge.engine.Limits;
import org.livebridge.engine.ScriptRun;
import org.livebridge.engine.installed.PageProgram;
import org.livebridge.http.Exchange;

/** Runs live pages, so many at once; the others wait a while and are then sent away. */
final class ScriptPages {
    private static final System.Logger LOG = System.getLogger(ScriptPages.class.getName());
    private static final int AT_ONCE = 64;
    private static final int PATIENCE_SECONDS = 20;
    private static final int HELD_IN_DEVELOPMENT = 256 << 10;

    /** A download passes through and is held nowhere, so it may be longer than a script's print. */
    private static final Limits LIMITS =
            new Limits(
                    Limits.STANDARD.wall(),
                    Limits.STANDARD.memory(),
                    1L << 30,
                    Limits.STANDARD.openFiles());

    private static final int LONGEST_MESSAGES = 64 << 10;

    private final LiveBridge bridge;
    private final PageOptions options;
    private final EmbeddedEngine engine;
    private final PageProgram programs;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    ScriptPages(LiveBridge bridge, PageOptions options) {
        this.bridge = bridge;
        this.options = options;
        this.engine = new EmbeddedEngine();
        this.programs = new PageProgram(bridge, options.dataFolder());
    }

    void answer(Exchange exchange, Login login, PageTree.Found page) throws IOException {
        Optional<Language> language = Language.of(page.file());
        if (language.isEmpty() && !options.allowNative()) {
            exchange.send(
                    501,
                    "text/plain; charset=utf-8",
                    "This page is a program of a language that does not run embedded; serve with"
                            + " --allow-native to run it with this machine's.\n");
            return;
        }
        if (language.isEmpty() && !Files.isExecutable(page.file())) {
            exchange.send(
                    500,
                    "text/plain; charset=utf-8",
                    "This page is a program, but its file is not executable (chmod +x).\n");
            return;
        }
        if (!enter()) {
            exchange.set("Retry-After", "5");
            exchange.send(
                    503,
                    "text/plain; charset=utf-8",
                    "All " + AT_ONCE + " places for scripts are taken; try again soon.\n");
            return;
        }
        try {
            run(exchange, login.caller(), page, language);
        } finally {
            places.release();
        }
    }

    private boolean enter() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void run(
            Exchange exchange, Caller shared, PageTree.Found page, Optional<Language> language)
            throws IOException {
        // An object of its own, so that its calls can be told from those of other runs.
        Caller caller = new Caller(shared.login(), shared.account(), shared.through());
        CgiAnswer answer = new CgiAnswer(exchange, options.production() ? 0 : HELD_IN_DEVELOPMENT);
        BoundedText messages = new BoundedText(LONGEST_MESSAGES);
        options.taps().begin(caller);
        long begin = System.nanoTime();
        int status;
        List<AnsweredCall> calls;
        try {
            status =
                    language.isPresent()
                            ? engine.run(
                                    script(
                                            exchange,
                                            caller,
                                            page,
                                            language.get(),
                                            answer,
                                            messages),
                                    bridge)
                            : program(exchange, caller, page, answer, messages);
        } finally {
            calls = options.taps().end(caller);
        }
        if (answer.gone().isPresent()) {
            EndedPage ended =
                    new EndedPage(exchange.path(), language.map(Language::id).orElse("program"));
            long nanos = System.nanoTime() - begin;
            bridge.journal().note(ended.note(caller, answer.gone().get(), nanos));
        }
        String said = messages.text();
        if (!said.isEmpty()) {
            LOG.log(System.Logger.Level.WARNING, () -> exchange.path() + ": " + said.strip());
        }
        if (status != 0 && !answer.committed()) {
            if (options.production()) {
                exchange.send(
                        500, "text/plain; charset=utf-8", "The page failed; the log tells why.\n");
            } else {
                BrokenPage.send(exchange, page, status, said, calls, answer.isHtml());
            }
            return;
        }
        answer.finish();
    }

    private int program(
            Exchange exchange,
            Caller caller,
            PageTree.Found page,
            CgiAnswer answer,
            BoundedText messages)
            throws IOException {
        Map<String, String> environment = CgiEnvironment.of(exchange, page);
        InputStream body = body(exchange, environment);
        return programs.run(
                page.file(),
                caller,
                environment,
                LIMITS,
                new PageProgram.Streams(body, answer, messages));
    }

    /** The request's body, whose length is put into the environment; empty when there is none. */
    private static InputStream body(Exchange exchange, Map<String, String> environment) {
        if (!exchange.hasBody()) {
            return new ByteArrayInputStream(new byte[0]);
        }
        environment.put("CONTENT_LENGTH", exchange.header("Content-Length").orElse(""));
        return exchange.body();
    }

    private static ScriptRun script(
            Exchange exchange,
            Caller caller,
            PageTree.Found page,
            Language language,
            CgiAnswer answer,
            BoundedText messages)
            throws IOException {
        Path guest = page.guest();
        Path folder = guest.getParent();
        Map<String, String> environment = CgiEnvironment.of(exchange, page);
        InputStream body = body(exchange, environment);
        return new ScriptRun(
                language,
                guest,
                null,
                folder == null ? guest : folder,
                List.of(),
                environment,
                caller,
                true,
                List.of(new ScriptRun.Share(page.root().host(), page.root().guest(), false)),
                LIMITS,
                body,
                answer,
                messages);
    }

    /** What a script says on standard error, up to a length. */
    private static final class BoundedText extends java.io.ByteArrayOutputStream {
        private final int most;

        BoundedText(int most) {
            this.most = most;
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            super.write(bytes, offset, Math.min(length, Math.max(0, most - size())));
        }

        String text() {
            return toString(StandardCharsets.UTF_8);
        }
    }
}
