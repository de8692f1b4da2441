package org.livebridge.http.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.livebridge.api.Caller;
import org.livebridge.dispatch.AnsweredCall;
import org.livebridge.dispatch.CallListener;

/** Collects the calls of running pages: each run calls as a caller object of its own. */
public final class CallTaps implements CallListener {
    private static final int MOST = 100;

    private final Map<Caller, List<AnsweredCall>> open =
            Collections.synchronizedMap(new IdentityHashMap<>());

    @Override
    public void called(AnsweredCall answered) {
        Optional.ofNullable(open.get(answered.call().caller()))
                .filter(calls -> calls.size() < MOST)
                .ifPresent(calls -> calls.add(answered));
    }

    /** Begins to collect the calls of {@code caller}, at most a hundred. */
    void begin(Caller caller) {
        open.put(caller, Collections.synchronizedList(new ArrayList<>()));
    }

    /** The calls so far; forgets the caller. */
    List<AnsweredCall> end(Caller caller) {
        List<AnsweredCall> calls = open.remove(caller);
        return calls == null ? List.of() : List.copyOf(calls);
    }
}
