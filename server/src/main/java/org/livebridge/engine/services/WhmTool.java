package org.livebridge.engine.services;

import java.util.ArrayList;
import java.util.List;
import org.livebridge.LiveBridge;
import org.livebridge.account.login.Login;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Caller;
import org.livebridge.output.OutputFormat;
import org.livebridge.whm.WhmApi;
import org.livebridge.whm.WhmCall;

/** {@code whmapi1} as scripts call it (liveapi.md 5): of use to a reseller's scripts only. */
final class WhmTool implements Command {
    private static final List<String> NAMES =
            List.of(
                    "whmapi1",
                    "/usr/bin/whmapi1",
                    "/usr/sbin/whmapi1",
                    "/usr/local/cpanel/bin/whmapi1");

    private final LiveBridge bridge;
    private final Caller caller;

    WhmTool(LiveBridge bridge, Caller caller) {
        this.bridge = bridge;
        this.caller = caller;
    }

    @Override
    public boolean knows(String name) {
        return NAMES.contains(name);
    }

    @Override
    public Object run(List<String> words, String input, String folder) {
        String account = caller.account();
        if (!bridge.doorkeeper().resellers().is(account)) {
            return CommandResult.failed(
                    "whmapi1 is for root and resellers, and " + account + " is neither.");
        }
        OutputFormat format = OutputFormat.yaml;
        List<String> rest = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            if (word.startsWith("--output=")) {
                format = OutputFormat.named(word.substring(9)).orElse(OutputFormat.yaml);
            } else {
                rest.add(word);
            }
        }
        if (rest.isEmpty()) {
            return CommandResult.failed("Usage: whmapi1 function [arguments]");
        }
        try {
            WhmCall call =
                    WhmCall.typed(
                            Login.reseller(account),
                            rest.get(0),
                            ArgumentWords.of(ApiFamily.UAPI, rest.subList(1, rest.size()), true));
            return CommandResult.printed(format.print(new WhmApi(bridge).answer(call).body()));
        } catch (IllegalArgumentException wrongWord) {
            return CommandResult.failed(String.valueOf(wrongWord.getMessage()));
        }
    }
}
