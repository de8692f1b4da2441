package org.livebridge.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What of PHP and Perl the embedded engines lack or do otherwise, by the words of a program. */
final class Remarks {
    private static final Set<String> PROCESSES =
            Set.of("exec", "shell_exec", "system", "passthru", "proc_open", "popen");
    private static final Map<Pattern, String> PHP =
            Map.of(
                    Pattern.compile("curl_\\w+"), "cURL is not in the embedded PHP",
                    Pattern.compile("mysqli_\\w+|mysql_\\w+|pg_\\w+"),
                            "database clients are not in the embedded PHP",
                    Pattern.compile("pcntl_\\w+|socket_create|fsockopen|stream_socket_client"),
                            "processes and sockets are not in the embedded PHP",
                    Pattern.compile("ftp_connect|ssh2_\\w+|imap_\\w+|ldap_\\w+"),
                            "this network client is not in the embedded PHP",
                    Pattern.compile("openssl_\\w+"), "OpenSSL is not in the embedded PHP 8",
                    Pattern.compile("each|create_function|split|ereg\\w*|mysql_\\w+|money_format"),
                            "the function is gone from PHP 8; run it with PHP 5.6");
    private static final Set<String> PERL_PROCESSES =
            Set.of("qx", "system", "exec", "fork", "wait");

    private Remarks() {}

    static List<Remark> php(List<Token> tokens) {
        Map<String, Remark> remarks = new LinkedHashMap<>();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("=") && tokens.get(i + 1).is("&") && tokens.get(i + 2).is("new")) {
                add(remarks, token, "“=& new” is no PHP from 7 on; run it with PHP 5.6");
            }
            boolean called = token.kind() == Token.Kind.WORD && tokens.get(i + 1).is("(");
            boolean own =
                    i > 0
                            && (tokens.get(i - 1).is("->")
                                    || tokens.get(i - 1).is("::")
                                    || tokens.get(i - 1).is("new")
                                    || tokens.get(i - 1).is("function"));
            if (called && !own) {
                php(remarks, token);
            }
        }
        return List.copyOf(remarks.values());
    }

    private static void php(Map<String, Remark> remarks, Token token) {
        String name = token.text();
        if (PROCESSES.contains(name)) {
            add(
                    remarks,
                    token,
                    name + "(): the embedded engine starts no processes; use --engine native");
            return;
        }
        PHP.forEach(
                (pattern, what) -> {
                    if (pattern.matcher(name).matches()) {
                        add(remarks, token, name + "(): " + what);
                    }
                });
    }

    static List<Remark> perl(List<Token> tokens) {
        Map<String, Remark> remarks = new LinkedHashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean method = i > 0 && (tokens.get(i - 1).is("->") || tokens.get(i - 1).is("sub"));
            boolean key =
                    i + 1 < tokens.size()
                            && (tokens.get(i + 1).is("=>") || tokens.get(i + 1).is("}"));
            if (token.kind() == Token.Kind.WORD
                    && PERL_PROCESSES.contains(token.text())
                    && !method
                    && !key) {
                add(
                        remarks,
                        token,
                        token.text()
                                + ": the embedded engine starts no processes; use --engine native");
            }
        }
        return List.copyOf(remarks.values());
    }

    /** The modules that a Perl program loads, with the line of the first time. */
    static List<Remark> perlModules(List<Token> tokens) {
        List<Remark> modules = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token next = tokens.get(i + 1);
            boolean loads = tokens.get(i).is("use") || tokens.get(i).is("require");
            if (loads
                    && next.kind() == Token.Kind.WORD
                    && next.text().matches("[A-Z]\\w*(::\\w+)*")) {
                modules.add(new Remark(next.line(), next.text()));
            }
        }
        return modules;
    }

    /** One remark a subject is enough: the first place. */
    private static void add(Map<String, Remark> remarks, Token token, String what) {
        remarks.putIfAbsent(what, new Remark(token.line(), what));
    }
}
