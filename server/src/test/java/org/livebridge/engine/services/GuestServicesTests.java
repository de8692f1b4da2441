package org.livebridge.engine.services;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;
import org.livebridge.engine.Allowed;
import org.livebridge.engine.EmbeddedEngine;
import org.livebridge.engine.Language;
import org.livebridge.engine.Limits;
import org.livebridge.engine.ScriptRun;

/** Commands that embedded Perl scripts start, in every way of starting one. */
@NullMarked
class GuestServicesTests {
    @TempDir Path folder;
    private LiveBridge bridge;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void open() {
        bridge = LiveBridge.open(folder.resolve("data"));
        bridge.accounts().createFirst();
        bridge.accounts().create("other", "other.example");
    }

    @AfterEach
    void close() {
        bridge.close();
    }

    @Test
    void theOldToolsAnswerAsTheScriptsAccount() throws IOException {
        run(
                """
                print `uapi --output=json DomainInfo list_domains`;
                system '/usr/bin/cpapi2', '--output=json', 'NVData', 'set', 'names=a', 'a=b%20c';
                open my $in, '-|', '/usr/local/cpanel/bin/cpapi2 --output=json NVData get names=a 2>&1' or die;
                print <$in>;
                print `uapi --user=other Email list_pops 2>&1`, $? >> 8, "\\n";
                """);
        assertThat(text(out))
                .contains("\"main_domain\":\"example.com\"")
                .contains("\"value\":\"b c\"")
                .contains("A script acts as its own account, user.\n1\n");
    }

    @Test
    void whatSendmailGetsIsKeptInTheHome() throws IOException {
        run(
                """
                open(MAIL, "|/usr/sbin/sendmail -t -oi") || die "no mail: $!";
                print MAIL "To: a\\@example.com\\nSubject: one\\n\\nFrom here\\xe9\\n";
                close(MAIL) or die;
                open my $mail, '|-', 'sendmail', '-t' or die;
                print $mail "Subject: left open\\n";
                """);
        assertThat(text(err)).isEmpty();
        byte[] box = Files.readAllBytes(folder.resolve("data/homes/user/mail/sent.mbox"));
        assertThat(new String(box, StandardCharsets.ISO_8859_1))
                .matches(
                        "(?s)From user .{20,30}\nTo: a@example.com\nSubject: one\n\n>From here\u00e9\n\n"
                                + "From user .{20,30}\nSubject: left open\n\n");
    }

    @Test
    void anotherCommandIsRefusedInOneSentenceOrAllowedByName() throws IOException {
        String code =
                "print defined(`rev x`) ? 'ran' : 'none', system('rev'), \"\\n\";"
                        + "open(P, '|rev') or print 'not opened'; print P \"abc\\n\"; close P;"
                        + "print `rev /home/user/f`;";
        Files.writeString(bridge.homes().of("user").resolve("f"), "xyz\n");
        run(code);
        assertThat(text(out)).isEqualTo("none-1\nnot opened");
        assertThat(text(err))
                .isEqualTo(
                        "livebridge: The script starts the command “rev”, which is not allowed;"
                                + " allow it with --allow-exec rev, or run with --engine native.\n");
        run(code, "rev");
        assertThat(text(out)).endsWith("cba\nzyx\n");
    }

    @Test
    void theAccountIsToldAndServersAreRefusedHonestly() throws IOException {
        run(
                """
                print wait, ' ', (getpwuid($<))[0], ' ', (getpwnam('user'))[7], ' ', getlogin, "\\n";
                use IO::Socket::INET;
                print IO::Socket::INET->new(PeerAddr => '192.0.2.1:80') ? 'connected' : 'no socket', "\\n";
                print IO::Socket::INET->new(LocalPort => 8080, Listen => 1) ? 'listens' : 'no server', "\\n";
                """);
        assertThat(text(out)).isEqualTo("-1 user /home/user user\nno socket\nno server\n");
        assertThat(text(err))
                .contains("A socket that waits for others, or for datagrams, is not offered");
    }

    @Test
    void aHostThatIsAllowedIsAskedAndAnotherIsNot() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    String told =
                            exchange.getRequestMethod()
                                    + " "
                                    + new String(body, StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("X-Own", "yes");
                    exchange.sendResponseHeaders(200, told.length());
                    exchange.getResponseBody().write(told.getBytes(StandardCharsets.UTF_8));
                    exchange.close();
                });
        server.start();
        try {
            String url = "http://localhost:" + server.getAddress().getPort() + "/";
            run(
                    "use HTTP::Tiny; use LWP::UserAgent; my $u = '"
                            + url
                            + "'; my $t = HTTP::Tiny->new->post_form($u, { a => 'b c' });"
                            + "print \"$t->{status} $t->{content} $t->{headers}{'x-own'}\\n\";"
                            + "my $r = LWP::UserAgent->new->get($u); print $r->code, ' ', $r->content, \"\\n\";"
                            + "print LWP::UserAgent->new->get('http://192.0.2.1/')->code, \"\\n\";");
        } finally {
            server.stop(0);
        }
        assertThat(text(out)).isEqualTo("200 POST a=b+c yes\n200 GET \n500\n");
        assertThat(text(err)).contains("allow it with --allow-net 192.0.2.1");
    }

    @Test
    void theFilesOfAServerAreThere() throws IOException {
        run(
                """
                for my $path ('/usr/local/cpanel/version', '/var/cpanel/users/user', '/etc/passwd') {
                    open my $in, '<', $path or die "$path: $!"; print scalar <$in>; }
                $ENV{TZ} = 'Europe/Berlin'; print scalar localtime(1700000000), ' ', (localtime 1690000000)[8];
                """);
        assertThat(text(out))
                .isEqualTo(
                        "11.138.0.0\nDNS=example.com\nuser:x:0:0::/home/user:/bin/bash\n"
                                + "Tue Nov 14 23:13:20 2023 1");
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private void run(String code, String... programs) throws IOException {
        ScriptRun run =
                new ScriptRun(
                        Language.PERL,
                        null,
                        code,
                        Path.of("/home/user"),
                        List.of(),
                        Map.of(),
                        Caller.owner("user"),
                        false,
                        List.of(),
                        Limits.STANDARD,
                        InputStream.nullInputStream(),
                        out,
                        err);
        Allowed allowed = new Allowed(Set.of(programs), Set.of("localhost"));
        new EmbeddedEngine(allowed).run(run, bridge);
    }
}
