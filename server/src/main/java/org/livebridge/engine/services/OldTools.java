package org.livebridge.engine.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.livebridge.LiveBridge;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Caller;
import org.livebridge.api.Door;
import org.livebridge.output.OutputFormat;

/**
 * {@code uapi}, {@code cpapi2} and {@code cpapi1} as scripts call them (liveapi.md 5), as the
 * script's own account.
 */
final class OldTools implements Command {
    private static final Map<String, ApiFamily> TOOLS =
            Map.of("uapi", ApiFamily.UAPI, "cpapi2", ApiFamily.API2, "cpapi1", ApiFamily.API1);
    private static final List<String> FOLDERS = List.of("/usr/bin", "/usr/local/cpanel/bin");

    private final LiveBridge bridge;
    private final Caller caller;

    OldTools(LiveBridge bridge, Caller caller) {
        this.bridge = bridge;
        this.caller = caller;
    }

    @Override
    public boolean knows(String name) {
        int cut = name.lastIndexOf('/');
        return TOOLS.containsKey(Command.plain(name))
                && (cut < 0 || FOLDERS.contains(name.substring(0, cut)));
    }

    @Override
    public Object run(List<String> words, String input, String folder) {
        ApiFamily family = TOOLS.getOrDefault(Command.plain(words.get(0)), ApiFamily.UAPI);
        OutputFormat format = OutputFormat.yaml;
        List<String> rest = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            if (word.startsWith("--output=")) {
                Optional<OutputFormat> named = OutputFormat.named(word.substring(9));
                if (named.isEmpty()) {
                    return CommandResult.failed("There is no output “" + word.substring(9) + "”.");
                }
                format = named.get();
            } else if (word.startsWith("--user=")) {
                if (!word.substring(7).equals(caller.account())) {
                    return CommandResult.failed(
                            "A script acts as its own account, " + caller.account() + ".");
                }
            } else {
                rest.add(word);
            }
        }
        if (rest.size() < 2) {
            return CommandResult.failed("Usage: " + words.get(0) + " Module function [arguments]");
        }
        try {
            ApiCall call =
                    new ApiCall(
                            family,
                            rest.get(0),
                            rest.get(1),
                            ArgumentWords.of(family, rest.subList(2, rest.size()), true),
                            caller,
                            Door.COMMAND_LINE);
            return CommandResult.printed(format.print(bridge.dispatcher().dispatch(call)));
        } catch (IllegalArgumentException wrongWord) {
            return CommandResult.failed(String.valueOf(wrongWord.getMessage()));
        }
    }
}
