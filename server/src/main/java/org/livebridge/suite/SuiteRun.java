package org.livebridge.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.livebridge.LiveBridge;
import org.livebridge.api.Caller;
import org.livebridge.engine.Language;
import org.livebridge.state.DeclaredState;

/** Runs cases through doors, each in a store of its own. */
public final class SuiteRun {
    private static final List<SuiteDoor> ALL =
            List.of(
                    new CoreDoor(),
                    new SessionDoor(),
                    new SocketSuiteDoor(),
                    new HttpDoor(false),
                    new HttpDoor(true),
                    new ScriptDoor(Language.PHP, true),
                    new ScriptDoor(Language.PERL, true),
                    new ScriptDoor(Language.PHP, false),
                    new ScriptDoor(Language.PERL, false));

    private SuiteRun() {}

    /** Every door that the product has, whether it can be used here or not. */
    static List<SuiteDoor> doors() {
        return ALL;
    }

    /** The names of all doors. */
    public static List<String> doorNames() {
        return doors().stream().map(SuiteDoor::name).toList();
    }

    /** Whether the door can take this case. */
    static boolean takes(SuiteDoor door, SuiteCase tested) {
        Optional<SuiteScript> script = tested.script();
        if (door.refusal(tested).isPresent()) {
            return false;
        }
        return script.isEmpty() || door.language().equals(script.map(SuiteScript::language));
    }

    /** One case through one door. */
    static CaseResult run(SuiteDoor door, SuiteCase tested) throws IOException {
        List<String> calls = Collections.synchronizedList(new ArrayList<>());
        long begin = System.nanoTime();
        try (SuiteStore store = SuiteStore.open();
                LiveBridge bridge =
                        LiveBridge.open(
                                store.folder(), answered -> calls.add(answered.call().name()))) {
            Path data = store.folder();
            if (!tested.state().isEmpty()) {
                DeclaredState.apply(bridge, tested.state(), false);
            }
            CoreDoor owner = new CoreDoor();
            for (SuiteCall given : tested.given()) {
                owner.answer(bridge, Caller.owner("user"), given, data);
            }
            calls.clear();
            String login = tested.login();
            Caller caller = login.contains("@") ? new Caller(login, "user") : Caller.owner(login);
            List<Difference> differences =
                    tested.script().isPresent()
                            ? script(door, tested.script().get(), bridge, caller, data)
                            : Difference.between(
                                    door.seen(tested.expected()),
                                    door.answer(bridge, caller, tested.call().orElseThrow(), data),
                                    door.emptyIsEmpty());
            if (!tested.calls().isEmpty() && !tested.calls().equals(calls)) {
                differences = new ArrayList<>(differences);
                differences.add(
                        new Difference("calls", tested.calls().toString(), calls.toString()));
            }
            return new CaseResult(tested, door.name(), differences, System.nanoTime() - begin);
        }
    }

    private static List<Difference> script(
            SuiteDoor door, SuiteScript script, LiveBridge bridge, Caller caller, Path data)
            throws IOException {
        SuiteDoor.Printed printed = door.run(bridge, caller, script.code(), data);
        List<Difference> differences =
                new ArrayList<>(Difference.between(script.output(), printed.output(), false));
        if (script.status() != printed.status()) {
            differences.add(
                    new Difference(
                            "exit status",
                            String.valueOf(script.status()),
                            printed.status() + " " + printed.messages()));
        }
        return differences;
    }
}
