package org.livebridge.perl;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import run.endive.runtime.ExportFunction;
import run.endive.runtime.Instance;

/** Perl's values, made and read through zeroperl's C functions; a value is their pointer. */
final class PerlValues {
    /** Where a scalar's body holds its integer. */
    private static final int INTEGER = 16;

    private final Instance instance;
    private final PerlMemory memory;
    private final Map<String, ExportFunction> functions = new HashMap<>();

    PerlValues(Instance instance) {
        this.instance = instance;
        this.memory = new PerlMemory(instance);
    }

    PerlMemory memory() {
        return memory;
    }

    private long call(String function, long... arguments) {
        long[] result =
                functions
                        .computeIfAbsent(function, name -> instance.export("zeroperl_" + name))
                        .apply(arguments);
        return result == null || result.length == 0 ? 0 : result[0];
    }

    void register(int id, String name) {
        int at = memory.text(name.getBytes(StandardCharsets.US_ASCII));
        call("register_function", id, at);
    }

    /** The argument at {@code index} of a host call's {@code argv}; octets come as characters. */
    String argument(int argv, int index) {
        int length = memory.allocate(4);
        try {
            int text = (int) call("to_string", memory.integer(argv + 4 * index), length);
            byte[] utf8 = text == 0 ? new byte[0] : memory.read(text, memory.integer(length));
            return new String(utf8, StandardCharsets.UTF_8);
        } finally {
            memory.free(length);
        }
    }

    /** zeroperl's handle of a scalar variable, kept for good. */
    int variable(String name) {
        int at = memory.text(name.getBytes(StandardCharsets.US_ASCII));
        int value = (int) call("get_var", at);
        memory.free(at);
        return value;
    }

    /** A scalar's value; {@code otherwise} where there is none. */
    int integerVariable(String name, int otherwise) {
        int at = memory.text(name.getBytes(StandardCharsets.US_ASCII));
        int result = memory.allocate(8);
        try {
            long value = call("get_var", at);
            if (value == 0 || call("to_int", value, result) == 0) {
                return otherwise;
            }
            return memory.integer(result);
        } finally {
            memory.free(result);
            memory.free(at);
        }
    }

    long undefined() {
        return call("new_undef");
    }

    long integer(int value) {
        return call("new_int", value);
    }

    /** An integer of 64 bits, which zeroperl's own function does not make. */
    long wide(long value) {
        long made = integer((int) value);
        if (value != (int) value) {
            int scalar = memory.integer((int) made);
            memory.wide(memory.integer(scalar) + INTEGER, value);
        }
        return made;
    }

    /** A new reference to what a scalar variable refers to; nothing where it is none. */
    Optional<Long> referenceAs(String name) {
        int at = memory.text(name.getBytes(StandardCharsets.US_ASCII));
        long value = call("get_var", at);
        memory.free(at);
        if (value == 0 || call("is_ref", value) == 0) {
            return Optional.empty();
        }
        long target = call("deref", value);
        long made = call("new_ref", target);
        call("value_free", target);
        call("value_free", value);
        return Optional.of(made);
    }

    long number(double value) {
        return call("new_double", Double.doubleToRawLongBits(value));
    }

    /** A text as its UTF-8 octets, as a real answer gives it. */
    long text(String value) {
        byte[] octets = value.getBytes(StandardCharsets.UTF_8);
        int at = memory.text(octets);
        try {
            return call("new_string", at, octets.length);
        } finally {
            memory.free(at);
        }
    }

    long hash() {
        return call("new_hash");
    }

    void put(long hash, String key, long value) {
        int at = memory.text(key.getBytes(StandardCharsets.UTF_8));
        call("hash_set", hash, at, value);
        memory.free(at);
        call("value_free", value);
    }

    /** A reference to the hash, which is given up. */
    long hashReference(long hash) {
        return reference(call("hash_to_value", hash), () -> call("hash_free", hash));
    }

    long array() {
        return call("new_array");
    }

    void push(long array, long value) {
        call("array_push", array, value);
        call("value_free", value);
    }

    /** A reference to the array, which is given up. */
    long arrayReference(long array) {
        return reference(call("array_to_value", array), () -> call("array_free", array));
    }

    private long reference(long value, Runnable free) {
        free.run();
        return call("is_ref", value) != 0 ? value : call("new_ref", value);
    }
}
