package org.livebridge.engine.services;

import java.util.List;
import java.util.Optional;

/** The commands that a script may start; the first that knows a name answers. */
final class Commands {
    private static final int LONGEST_NAME = 200;

    private final List<Command> known;

    Commands(List<Command> known) {
        this.known = List.copyOf(known);
    }

    /** Whether a command would run, asked before a script writes to it. */
    Object offered(Request request) {
        List<String> words = request.list("words");
        return find(words).isPresent() ? new Offer(true) : refusal(words);
    }

    Object run(Request request) {
        List<String> words = request.list("words");
        Optional<Command> command = find(words);
        return command.isPresent()
                ? command.get().run(words, request.text("in"), request.text("folder"))
                : refusal(words);
    }

    private record Offer(boolean offered) {}

    private Optional<Command> find(List<String> words) {
        return words.isEmpty()
                ? Optional.empty()
                : known.stream().filter(command -> command.knows(words.get(0))).findFirst();
    }

    private static Object refusal(List<String> words) {
        if (words.isEmpty() || words.get(0).isBlank()) {
            return new Refusal("The script starts a command without a name");
        }
        String name = words.get(0);
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        return new NotAllowed(
                "The script starts the command “"
                        + shown
                        + "”, which is not allowed; allow it with --allow-exec "
                        + Command.plain(shown)
                        + ", or run with --engine native");
    }
}
