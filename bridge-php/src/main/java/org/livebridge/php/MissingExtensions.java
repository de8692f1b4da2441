package org.livebridge.php;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets PHP's messages pass, and adds a sentence to the one that says that a function or a class of
 * an extension is missing which this PHP has not.
 */
final class MissingExtensions extends OutputStream {
    private static final int LONGEST_LINE = 4096;
    private static final String MYSQL = "mysql";
    private static final String OF_PHP_5 =
            "”, which PHP 8 has no more; run with --php 5.6, or change the script to mysqli.";
    private static final String NOT_EMBEDDED =
            "”, which the embedded PHP has not; run with --engine native and an installed php that"
                    + " has it.";
    private static final Pattern MISSING =
            Pattern.compile(
                    "Call to undefined function (\\w+)\\(\\)|Class [\"']?(\\w+)[\"']? not found");
    private static final Map<Pattern, String> EXTENSIONS = extensions();

    private final OutputStream out;
    private final Consumer<String> notes;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    MissingExtensions(OutputStream out, Consumer<String> notes) {
        this.out = out;
        this.notes = notes;
    }

    private static Map<Pattern, String> extensions() {
        Map<Pattern, String> known = new LinkedHashMap<>();
        known.put(Pattern.compile("(?i)(image\\w*|getimagesizefromstring|gd_info)"), "gd");
        known.put(Pattern.compile("(?i)mysqli(_\\w+)?"), "mysqli");
        known.put(Pattern.compile("(?i)mysql_\\w+"), MYSQL);
        known.put(Pattern.compile("(?i)(pg|ftp|imap|ldap|ssh2|snmp|odbc)_\\w+"), "$1");
        known.put(Pattern.compile("(?i)(pcntl|shmop|sem|msg|readline)_\\w+"), "$1");
        known.put(Pattern.compile("(?i)(socket)_\\w+"), "sockets");
        known.put(Pattern.compile("(?i)(gmp|mcrypt|sodium|intl|bz)_?\\w+"), "$1");
        known.put(Pattern.compile("(?i)Soap(Client|Server|Fault)|is_soap_fault"), "soap");
        known.put(Pattern.compile("(?i)Imagick(Draw|Pixel)?"), "imagick");
        known.put(Pattern.compile("(?i)NumberFormatter|Collator|IntlDateFormatter"), "intl");
        known.put(Pattern.compile("(?i)Memcached?|Redis|XSLTProcessor|tidy"), "$0");
        return known;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] != '\n') {
                if (line.size() < LONGEST_LINE) {
                    line.write(bytes[i]);
                }
            } else {
                read(line.toString(StandardCharsets.UTF_8));
                line.reset();
            }
        }
    }

    private void read(String message) throws IOException {
        Matcher missing = MISSING.matcher(message);
        if (!message.startsWith("PHP Fatal") || !missing.find()) {
            return;
        }
        String function = missing.group(1);
        String name = function == null ? missing.group(2) : function;
        for (Map.Entry<Pattern, String> known : EXTENSIONS.entrySet()) {
            Matcher extension = known.getKey().matcher(name);
            if (extension.matches()) {
                String sentence =
                        "The script needs "
                                + (function == null ? "the class " + name : name + "()")
                                + " of PHP's extension “"
                                + extension.replaceAll(known.getValue())
                                + (known.getValue().equals(MYSQL) ? OF_PHP_5 : NOT_EMBEDDED);
                notes.accept(sentence);
                out.write(("livebridge: " + sentence + "\n").getBytes(StandardCharsets.UTF_8));
                return;
            }
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
