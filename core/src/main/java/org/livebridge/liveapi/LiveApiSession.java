package org.livebridge.liveapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Arguments;
import org.livebridge.api.Caller;
import org.livebridge.api.Door;
import org.livebridge.api.Envelope;
import org.livebridge.dispatch.Dispatcher;
import org.livebridge.json.Json;
import org.livebridge.json.JsonSyntaxException;
import org.livebridge.tag.Condition;
import org.livebridge.tag.Rendering;
import org.livebridge.tag.TagHost;
import org.livebridge.tag.Variables;

/**
 * One script's connection: payloads in, answers out, over any byte channel (liveapi.md 1.5).
 *
 * <p>Not thread-safe: one request, one answer, in order.
 */
public final class LiveApiSession {
    private static final String ACTION = "<cpanelaction>";
    private static final String NOT_UTF8 =
            "the script sent bytes that are no UTF-8; they were read as Latin-1";
    private static final String ACTION_END = "</cpanelaction>";

    private final Dispatcher dispatcher;
    private final Caller caller;
    private final Door door;
    private final Variables variables;
    private final Predicate<String> features;
    private final Tags tags;
    private boolean ended;
    private String remark = "";

    /**
     * A session of {@code caller}, whose calls are journaled as coming in by {@code door}.
     *
     * @param features whether the caller has a feature
     */
    public LiveApiSession(
            Dispatcher dispatcher,
            Caller caller,
            Door door,
            Variables variables,
            Predicate<String> features) {
        this.dispatcher = dispatcher;
        this.caller = caller;
        this.door = door;
        this.variables = variables;
        this.features = features;
        this.tags = new Tags(this::api1, this::render, variables);
    }

    /** Whether the script said that it is done. */
    public boolean ended() {
        return ended;
    }

    /** Answers every frame of {@code in} until the script is done or goes away. */
    public void serve(InputStream in, OutputStream out) throws IOException {
        Frames frames = new Frames(in);
        try {
            for (Optional<byte[]> payload = frames.next();
                    payload.isPresent();
                    payload = frames.next()) {
                byte[] answer = exchange(payload.get());
                if (ended) {
                    return;
                }
                out.write(answer);
                out.flush();
            }
        } catch (Frames.BrokenFrameException broken) {
            out.write(Answers.notUnderstood());
            out.flush();
        }
    }

    /** Answers one payload, given without its length line; empty for the shutdown. */
    public byte[] exchange(byte[] payload) {
        String text = Utf8.lenient(payload).strip();
        remark = Utf8.isValid(payload) ? "" : NOT_UTF8;
        if (text.startsWith("<cpaneljson")) {
            return Answers.jsonEnabled();
        }
        if (text.startsWith("<cpanelxml") && text.contains("shutdown")) {
            ended = true;
            return new byte[0];
        }
        if (text.startsWith(ACTION) && text.endsWith(ACTION_END)) {
            return action(text.substring(ACTION.length(), text.length() - ACTION_END.length()));
        }
        return text.startsWith("<") ? tags.answer(text) : Answers.notUnderstood();
    }

    private byte[] action(String json) {
        Object value;
        try {
            value = Json.parse(json);
        } catch (JsonSyntaxException notJson) {
            return Answers.notUnderstood();
        }
        if (!(value instanceof Map<?, ?> action)) {
            return Answers.notUnderstood();
        }
        Object args = action.get("args");
        return switch (text(action, "reqtype")) {
            case "if" -> Answers.test("if", Condition.holds(bare(args), variables));
            case "feature" -> Answers.test("feature", features.test(bare(args)));
            case "exec" -> exec(action, args);
            default -> Answers.notUnderstood();
        };
    }

    private byte[] exec(Map<?, ?> action, @Nullable Object args) {
        Optional<ApiFamily> family = ApiFamily.fromWire(text(action, "apiversion"));
        if (family.isEmpty()) {
            return Answers.notUnderstood();
        }
        String module = text(action, "module");
        String function = text(action, "func");
        return dispatch(family.get(), module, function, arguments(args));
    }

    /**
     * Renders a page whose tags run as this session's calls.
     *
     * @param files the text of a file beside the page, by the name that an include gives
     * @param form what the visitor sent, for {@code $FORM{'name'}}
     */
    public String render(
            String page, Function<String, Optional<String>> files, Map<String, String> form) {
        form.forEach((name, value) -> variables.set("FORM{" + name + "}", value));
        return Rendering.of(page, variables, new Host(files));
    }

    private String render(String tags) {
        return render(tags, file -> Optional.empty(), Map.of());
    }

    /** Runs the tags of a page. */
    private final class Host implements TagHost {
        private final Function<String, Optional<String>> files;

        Host(Function<String, Optional<String>> files) {
            this.files = files;
        }

        @Override
        public Envelope call(
                ApiFamily family, String module, String function, Arguments arguments) {
            return envelope(family, module, function, arguments);
        }

        @Override
        public boolean feature(String name) {
            return features.test(name);
        }

        @Override
        public Optional<String> include(String file) {
            return files.apply(file);
        }
    }

    private byte[] api1(String module, String function, Arguments arguments) {
        return dispatch(ApiFamily.API1, module, function, arguments);
    }

    private byte[] dispatch(ApiFamily family, String module, String function, Arguments arguments) {
        return Answers.of(envelope(family, module, function, arguments));
    }

    private Envelope envelope(
            ApiFamily family, String module, String function, Arguments arguments) {
        return dispatcher.dispatch(
                new ApiCall(family, module, function, arguments, caller, door, variables, remark));
    }

    /** A list, one bare value, or a hash (design.md 5). */
    private static Arguments arguments(@Nullable Object args) {
        if (args == null) {
            return Arguments.NONE;
        }
        if (args instanceof List<?> list) {
            return Arguments.ordered(list);
        }
        if (args instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> named = new java.util.LinkedHashMap<>();
            map.forEach((name, value) -> named.put(String.valueOf(name), value));
            return Arguments.named(named);
        }
        return Arguments.ordered(List.of(args));
    }

    private static String bare(@Nullable Object args) {
        return arguments(args).text(0).orElse("");
    }

    private static String text(Map<?, ?> action, String key) {
        Object value = action.get(key);
        return value == null ? "" : String.valueOf(value);
    }
}
