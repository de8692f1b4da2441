package org.livebridge.suite;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.livebridge.LiveBridge;
import org.livebridge.api.ApiCall;
import org.livebridge.api.Caller;
import org.livebridge.api.Door;
import org.livebridge.json.Json;

/** The dispatcher itself. */
final class CoreDoor implements SuiteDoor {
    @Override
    public String name() {
        return "core";
    }

    @Override
    public @Nullable Object answer(LiveBridge bridge, Caller caller, SuiteCall call, Path data) {
        ApiCall made =
                new ApiCall(
                        call.family(),
                        call.module(),
                        call.function(),
                        ScriptText.arguments(call.arguments()),
                        caller,
                        Door.CORE);
        // By way of JSON, so that what is compared is what the wire would carry.
        return Json.parse(Json.write(bridge.dispatcher().dispatch(made).body()));
    }
}
