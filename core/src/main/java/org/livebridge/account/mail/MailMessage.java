package org.livebridge.account.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A message as text: its header lines, unfolded, and its body. */
record MailMessage(List<String> headers, String body) {

    static MailMessage of(String text) {
        String plain = text.replace("\r\n", "\n");
        int cut = plain.indexOf("\n\n");
        boolean headed = plain.matches("(?s)[A-Za-z0-9-]+:.*");
        if (!headed) {
            return new MailMessage(List.of(), plain);
        }
        String head = cut < 0 ? plain : plain.substring(0, cut);
        List<String> lines = new ArrayList<>();
        for (String line : head.split("\n")) {
            boolean folded = !line.isEmpty() && Character.isWhitespace(line.charAt(0));
            if (folded && !lines.isEmpty()) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + line.strip());
            } else {
                lines.add(line);
            }
        }
        return new MailMessage(lines, cut < 0 ? "" : plain.substring(cut + 2));
    }

    /** The values of a header, joined by a comma. */
    String header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return String.join(
                ", ",
                headers.stream()
                        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                        .map(line -> line.substring(start.length()).strip())
                        .toList());
    }

    /** What a filter's rule calls {@code part}. */
    String part(String part) {
        return switch (part) {
            case "$message_body" -> body;
            case "$message_headers" -> String.join("\n", headers);
            case "$reply_address:" ->
                    header("Reply-To").isEmpty() ? header("From") : header("Reply-To");
            case "foranyaddress $h_to:,$h_cc:,$h_bcc:" ->
                    header("To") + "\n" + header("Cc") + "\n" + header("Bcc");
            case "not delivered" -> "1";
            case "error_message" -> header("X-Failed-Recipients");
            default ->
                    header(
                            part.substring(part.indexOf('_') + 1)
                                    .replaceFirst(":$", "")
                                    .toLowerCase(Locale.ROOT));
        };
    }
}
