package org.livebridge.engine.services;

import java.nio.charset.StandardCharsets;

/** What a command left: its exit status and its output, each character one octet. */
record CommandResult(int status, String out, String err) {

    static CommandResult of(int status, byte[] out, byte[] err) {
        return new CommandResult(
                status,
                new String(out, StandardCharsets.ISO_8859_1),
                new String(err, StandardCharsets.ISO_8859_1));
    }

    static CommandResult printed(String text) {
        return of(0, text.getBytes(StandardCharsets.UTF_8), new byte[0]);
    }

    static CommandResult failed(String message) {
        return of(1, new byte[0], (message + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
