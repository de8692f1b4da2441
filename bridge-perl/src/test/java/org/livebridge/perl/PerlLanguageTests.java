package org.livebridge.perl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.wasm.Channel;

@NullMarked
class PerlLanguageTests {
    @TempDir Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> payloads = new ArrayList<>();

    @Test
    void runsAScriptAsPerlDoes() throws IOException {
        Files.writeString(folder.resolve("part.pl"), "$part = 'part'; 1;\n");
        run(
                """
                #!/usr/bin/perl -w
                use strict; our $part;
                require './part.pl';
                print "$part @ARGV $0 ", __FILE__, " ", scalar(<DATA>);
                END { print "end\\n" }
                open FILE, '>out.txt'; print FILE "left open";
                __DATA__
                data line
                """,
                "a",
                "b c");
        String path = folder.resolve("script.pl").toString();
        assertThat(text(out)).isEqualTo("part a b c " + path + " " + path + " data line\nend\n");
        assertThat(text(err)).isEmpty();
        assertThat(Files.readString(folder.resolve("out.txt"))).isEqualTo("left open");
    }

    @Test
    void carriesACallToTheBindingAndBuildsItsAnswer() throws IOException {
        run(
                """
                use lib '/usr/local/cpanel';
                use Cpanel::LiveAPI ();
                my $cpanel = Cpanel::LiveAPI->new();
                my $r = $cpanel->api2('Email', 'listpops', { 'regex' => "a\\"b" });
                my $row = $r->{'cpanelresult'}{'data'}->['0'];
                print join '|', $row->{'n'} + 1, $row->{'t'}, defined $row->{'u'} ? 1 : 0, ref $row->{'l'};
                $cpanel->end();
                """);
        assertThat(payloads)
                .containsExactly(
                        "<cpaneljson enable=\"1\">",
                        "<cpanelaction>\n{\"reqtype\":\"exec\",\"module\":\"Email\",\"func\":\"listpops\","
                                + "\"apiversion\":\"2\",\"args\":{\"regex\":\"a\\\"b\"}}\n</cpanelaction>",
                        "<cpanelxml shutdown=\"1\" />");
        assertThat(text(out)).isEqualTo("42|é|0|ARRAY");
    }

    @Test
    void sendsOctetsAsTheyAreFlaggedTextAsUtf8AndGetsOctetsBack() throws IOException {
        run(
                """
                my $cpanel = Cpanel::LiveAPI->new();
                my $text = $cpanel->uapi('A', 'b', { 'x' => "\\xc3\\xa9" })->{'cpanelresult'}{'data'}[0]{'t'};
                $cpanel->uapi('A', 'b', { 'x' => chr(233) . chr(0x20ac) });
                $cpanel->uapi('A', 'b', { 'x' => "\\xe9" . $text });
                print length($text), utf8::is_utf8($text) ? 'flagged' : 'octets';
                """);
        assertThat(payloads.get(1)).contains("\"x\":\"\u00c3\u00a9\"");
        assertThat(payloads.get(2)).contains("\"x\":\"\u00c3\u00a9\u00e2\u0082\u00ac\"");
        assertThat(payloads.get(3)).contains("\"x\":\"\u00e9\u00c3\u00a9\"");
        assertThat(text(out)).isEqualTo("2octets");
    }

    @Test
    void givesPerlsExitStatusAndMessages() {
        assertThat(status("print 'x'; exit 3;")).isEqualTo(3);
        assertThat(text(out)).isEqualTo("x");
        assertThat(status("die \"boo\\n\";")).isEqualTo(255);
        assertThat(text(err)).contains("boo");
        assertThat(status("print 'a'\nprint 'b';")).isEqualTo(255);
        assertThat(text(err)).contains("syntax error at").contains("script.pl line 2");
    }

    @Test
    void runsPolyglotFirstLines() throws IOException {
        run("#!/bin/sh\neval 'exec perl -x -- $0'\nif 0;\n#!/usr/bin/perl\nprint 'x', __LINE__;\n");
        run("#!/bin/sh\neval 'exec perl -S $0'\n  if 0;\nprint 'y', __LINE__;\n");
        assertThat(text(out)).isEqualTo("x2y4");
    }

    private int status(String code) {
        return catchThrowableOfType(PolyglotException.class, () -> run(code)).getExitStatus();
    }

    private void run(String code, String... arguments) throws IOException {
        Path script = Files.writeString(folder.resolve("script.pl"), code);
        try (Context context =
                Context.newBuilder("perl")
                        .allowPolyglotAccess(PolyglotAccess.ALL)
                        .allowIO(IOAccess.ALL)
                        .currentWorkingDirectory(folder)
                        .arguments("perl", arguments)
                        .out(out)
                        .err(err)
                        .option("engine.WarnInterpreterOnly", "false")
                        .build()) {
            context.getPolyglotBindings()
                    .putMember(Channel.BINDING, Channel.asBinding(this::answer));
            context.eval(Source.newBuilder("perl", script.toFile()).build());
        }
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private byte[] answer(byte[] payload) {
        String text = new String(payload, StandardCharsets.ISO_8859_1);
        payloads.add(text);
        String json = "{\"cpanelresult\":{\"data\":[{\"n\":41,\"t\":\"é\",\"u\":null,\"l\":[1]}]}}";
        return text.startsWith("<cpanelxml")
                ? new byte[0]
                : ("<?xml version=\"1.0\" ?>\n<cpanelresult>" + json + "</cpanelresult>\n")
                        .getBytes(StandardCharsets.UTF_8);
    }
}
