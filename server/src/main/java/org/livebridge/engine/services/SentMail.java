package org.livebridge.engine.services;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * {@code sendmail} as scripts call it: the message is kept in the account's {@code
 * ~/mail/sent.mbox}, and nothing leaves the machine.
 */
final class SentMail implements Command {
    private static final Set<String> PATHS =
            Set.of("sendmail", "/usr/sbin/sendmail", "/usr/lib/sendmail", "/usr/bin/sendmail");
    private static final long LARGEST = 64L << 20;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss uuuu", Locale.ROOT);

    private final Path home;
    private final String account;

    SentMail(Path home, String account) {
        this.home = home;
        this.account = account;
    }

    @Override
    public boolean knows(String name) {
        return PATHS.contains(name);
    }

    @Override
    public Object run(List<String> words, String input, String folder) {
        try {
            Path mail = Files.createDirectories(home.resolve("mail"));
            Path box = mail.resolve("sent.mbox");
            long size = Files.exists(box, LinkOption.NOFOLLOW_LINKS) ? Files.size(box) : 0;
            if (size + input.length() > LARGEST) {
                return CommandResult.failed("~/mail/sent.mbox is full; remove it to go on.");
            }
            Files.write(
                    box,
                    entry(input),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    LinkOption.NOFOLLOW_LINKS);
            return CommandResult.of(0, new byte[0], new byte[0]);
        } catch (IOException cause) {
            return CommandResult.failed("The message cannot be kept: " + cause.getMessage());
        }
    }

    private byte[] entry(String message) {
        String time = TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
        String quoted = message.replace("\r\n", "\n").replaceAll("(?m)^(>*From )", ">$1");
        String end = quoted.endsWith("\n") ? "\n" : "\n\n";
        return ("From " + account + " " + time + "\n" + quoted + end)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
