package org.livebridge.wasm;

import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;

/** One Polyglot context of a guest language: its streams, files, options and channel. */
public final class GuestContext {
    private final Env env;

    GuestContext(Env env) {
        this.env = env;
    }

    /** What the embedder gave the context. */
    public Env env() {
        return env;
    }

    /** The working directory; the root in a context without IO. */
    public String workingFolder() {
        try {
            return env.getCurrentWorkingDirectory().getPath();
        } catch (SecurityException noFiles) {
            return "/";
        }
    }

    /**
     * Calls the function value {@code livebridge} of the Polyglot bindings, or that of the services
     * where the payload asks for one. Only on a thread that has entered the context.
     */
    byte[] exchange(byte[] payload) {
        if (!env.isPolyglotBindingsAccessAllowed()) {
            throw new IllegalStateException(
                    "The context does not allow Polyglot bindings; build it with"
                            + " allowPolyglotAccess(PolyglotAccess.ALL).");
        }
        InteropLibrary interop = InteropLibrary.getUncached();
        try {
            boolean service = Services.asked(payload);
            if (service && !interop.isMemberReadable(env.getPolyglotBindings(), Services.BINDING)) {
                return Services.none();
            }
            Object binding =
                    interop.readMember(
                            env.getPolyglotBindings(),
                            service ? Services.BINDING : Channel.BINDING);
            Object answer = interop.execute(binding, env.asGuestValue(payload));
            return (byte[]) env.asHostObject(answer);
        } catch (InteropException missing) {
            throw new IllegalStateException(
                    "There is no function “livebridge” among the Polyglot bindings: put one there"
                            + " with Channel.asBinding.",
                    missing);
        }
    }

    /** Gives a sentence to the embedder's function for notes, if there is one. */
    void note(String sentence) {
        if (!env.isPolyglotBindingsAccessAllowed()) {
            return;
        }
        InteropLibrary interop = InteropLibrary.getUncached();
        try {
            if (interop.isMemberReadable(env.getPolyglotBindings(), Channel.NOTES)) {
                interop.execute(
                        interop.readMember(env.getPolyglotBindings(), Channel.NOTES), sentence);
            }
        } catch (InteropException unheard) {
            // A note is no part of the run.
        }
    }
}
