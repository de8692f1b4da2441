package org.livebridge.wasm;

import java.nio.charset.StandardCharsets;
import java.util.List;
import run.endive.runtime.HostFunction;
import run.endive.runtime.Memory;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.ValType;

/**
 * Functions of the host that a guest calls by name: bytes in, bytes out. What a run may do beyond
 * its files comes through here, so each function decides for itself what it allows.
 */
@FunctionalInterface
public interface HostCalls {
    /** Knows no function. */
    HostCalls NONE =
            (name, input) -> {
                throw new Refusal("There is no host function “" + name + "”.");
            };

    /**
     * Calls one function.
     *
     * @throws Refusal with the sentence for the script's author, when the function is unknown or
     *     not allowed
     */
    byte[] call(String name, byte[] input);

    /** A call that was not allowed; its message is for the script's author. */
    final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** A refusal in one sentence. */
        public Refusal(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /** The imports of one instance, module {@code lb}: the call, and the fetching of its answer. */
    default List<HostFunction> imports() {
        byte[][] answer = {new byte[0]};
        FunctionType call =
                FunctionType.of(
                        List.of(ValType.I32, ValType.I32, ValType.I32, ValType.I32),
                        List.of(ValType.I32));
        FunctionType take = FunctionType.of(List.of(ValType.I32), List.of());
        return List.of(
                new HostFunction(
                        "lb",
                        "host_call",
                        call,
                        (instance, a) -> {
                            Memory memory = instance.memory();
                            byte[] name = memory.readBytes((int) a[0], (int) a[1]);
                            byte[] input = memory.readBytes((int) a[2], (int) a[3]);
                            try {
                                answer[0] = call(new String(name, StandardCharsets.UTF_8), input);
                                return new long[] {answer[0].length};
                            } catch (Refusal refusal) {
                                String sentence = String.valueOf(refusal.getMessage());
                                answer[0] = sentence.getBytes(StandardCharsets.UTF_8);
                                return new long[] {-1L - answer[0].length};
                            }
                        }),
                new HostFunction(
                        "lb",
                        "host_answer",
                        take,
                        (instance, a) -> {
                            instance.memory().write((int) a[0], answer[0]);
                            answer[0] = new byte[0];
                            return new long[0];
                        }));
    }
}
