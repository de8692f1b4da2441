package org.livebridge.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livebridge.LiveBridge;
import picocli.CommandLine;

@NullMarked
class ScanTests {
    @TempDir Path scripts;
    @TempDir Path data;
    private final StringWriter out = new StringWriter();

    @Test
    void phpIsReadByItsOwnTokenizer() throws IOException {
        write(
                "page.live.php",
                """
                <?php
                // $c->api2('Nothing', 'in_a_comment');
                $c = new CPANEL();
                $module = 'Email';
                const FUNC = 'listpops';
                echo '$c->uapi("Nothing", "in_a_string")';
                $c->api2($module, FUNC, array('regex' => 'a'));
                $c->API2('Email', 'addpop', ['domain' => $d, 'email' => 'x']);
                $c->uapi('Email', 'list_popz');
                $c->uapi($_GET['m'], 'x');
                $c->api2('Branding', 'applist');
                $c->exec('<cpanel Email="listpops()">');
                $o =& new Old();
                exec('ls');
                shell_exec("/usr/bin/uapi --user=x NVData get names=a");
                $c->api2('MysqlFE', 'dbuserexists', ['db_user' => 'x_y']);
                """);
        assertThat(scan("table")).isEqualTo(1);
        assertThat(out.toString())
                .doesNotContain("Nothing")
                .contains("7  api2  Email::listpops")
                .contains("→ UAPI Email::list_pops(regex, skip_main)")
                .contains("8  api2  Email::addpop")
                .contains("wrong arguments: not given: password")
                .contains("unknown function: did you mean Email::list_pops?")
                .contains("10  uapi  ?::x")
                .contains("known only at run time")
                .contains("honest failure: Branding::applist is not offered")
                .contains("15  uapi  NVData::get")
                .containsPattern("16  api2  MysqlFE::dbuserexists +works")
                .contains("13  note  “=& new” is no PHP from 7 on; run it with PHP 5.6")
                .contains("14  note  exec(): the embedded engine starts no processes");
    }

    @Test
    void perlIsReadByACarefulLexer() throws IOException {
        write(
                "page.live.pl",
                """
                #!/usr/bin/perl
                my $c = Cpanel::LiveAPI->new();  # $c->api2('Nothing', 'x')
                my %args = ('names' => 'a');
                my $text = q{ $c->api2('Nothing', 'x') };
                print <<"END";
                $c->api2('Nothing', 'x')
                END
                $text =~ s/'/x/; my $half = 4 / 2; # a ' quote
                $c->api2('NVData', 'get', { names => 'a' });
                $c->uapi('NVData', 'get');
                my $o = `ls`;

                =pod

                $c->api2('Nothing', 'x')

                =cut

                $c->api1('NVData', 'set', ['a', 'b']);
                __END__
                $c->api2('Nothing', 'x');
                """);
        assertThat(scan("table")).isEqualTo(1);
        assertThat(out.toString())
                .doesNotContain("Nothing")
                .contains("9  api2  NVData::get", "works")
                .contains("10  uapi  NVData::get", "wrong arguments: not given: names")
                .contains("19  api1  NVData::set")
                .contains("11  note  qx: the embedded engine starts no processes");
    }

    @Test
    void shellPythonJavaScriptAndHtmlAreReadByPatterns() throws IOException {
        write("a.sh", "# uapi Nothing here\ncpapi2 --user=x NVData get names=a\n");
        write("b.py", "r = get(host + '/execute/NVData/get?names=a')  # /execute/Nothing/x\n");
        write(
                "c.js",
                "// cpanel_jsonapi_module=Nothing\nq({cpanel_jsonapi_module: 'NVData',"
                        + " cpanel_jsonapi_func: 'get', cpanel_jsonapi_apiversion: 2});\n");
        write(
                "d.html",
                "<!-- <?cp Nothing::x( ) ?> -->\n<?cp Email::listpops( %, email ) ?>\n<cpanel"
                        + " NVData=\"get(a)\">\n");
        assertThat(scan("table")).isZero();
        assertThat(out.toString())
                .doesNotContain("Nothing")
                .contains("2  api2  NVData::get")
                .contains("1  uapi  NVData::get")
                .contains("2  api2  Email::listpops")
                .contains("3  api1  NVData::get")
                .contains("4 files, 5 calls, 5 works.");
    }

    @Test
    void aPluginsOwnModuleCountsAndReportsForMachinesHaveNoSource() throws IOException {
        Files.createDirectories(scripts.resolve("Cpanel/API"));
        write("Cpanel/API/Mine.pm", "package Cpanel::API::Mine; sub x { return 1 } 1;\n");
        write("a.php", "<?php $c->uapi('Mine', 'x'); $c->uapi('Yours', 'y'); // secret\n");
        scan("json");
        assertThat(out.toString())
                .contains("\"verdict\":\"the plugin's own module\"")
                .contains("\"verdict\":\"unknown function\"")
                .doesNotContain("secret");
        out.getBuffer().setLength(0);
        scan("sarif");
        assertThat(out.toString())
                .contains("\"version\":\"2.1.0\"", "\"ruleId\":\"unknown-function\"")
                .contains("\"uri\":\"a.php\"", "\"startLine\":1");
        out.getBuffer().setLength(0);
        scan("html");
        assertThat(out.toString()).contains("<h1>Will these scripts run?</h1>", "uapi Yours::y");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(scripts.resolve(name), text);
    }

    private int scan(String format) {
        List<String> words = new ArrayList<>(List.of("--format", format, scripts.toString()));
        CommandLine command =
                new CommandLine(new ScanCommand(this::open)).setOut(new PrintWriter(out, true));
        return command.execute(words.toArray(String[]::new));
    }

    private LiveBridge open() {
        LiveBridge bridge = LiveBridge.open(data);
        bridge.accounts().createFirst();
        return bridge;
    }
}
