package org.livebridge.perl;

import java.nio.charset.StandardCharsets;
import java.util.List;
import run.endive.runtime.ExportFunction;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;

/** Texts in perl's memory, got by its own {@code malloc}. */
final class PerlMemory {
    private final Memory memory;
    private final ExportFunction malloc;
    private final ExportFunction free;

    PerlMemory(Instance instance) {
        memory = instance.memory();
        malloc = instance.export("malloc");
        free = instance.export("free");
    }

    int allocate(int size) {
        int at = (int) malloc.apply(Math.max(1, size))[0];
        if (at == 0) {
            throw new OutOfMemoryError("perl's malloc gave nothing");
        }
        return at;
    }

    void free(int at) {
        free.apply(at);
    }

    /** A copy of the bytes, ended by a zero. */
    int text(byte[] text) {
        int at = allocate(text.length + 1);
        memory.write(at, text, 0, text.length);
        memory.writeByte(at + text.length, (byte) 0);
        return at;
    }

    /** C's {@code argv}. */
    int words(List<String> words) {
        int at = allocate(4 * words.size() + 4);
        for (int i = 0; i < words.size(); i++) {
            memory.writeI32(at + 4 * i, text(words.get(i).getBytes(StandardCharsets.UTF_8)));
        }
        memory.writeI32(at + 4 * words.size(), 0);
        return at;
    }

    void bytes(int at, byte[] bytes) {
        memory.write(at, bytes, 0, bytes.length);
    }

    void wide(int at, long value) {
        memory.writeLong(at, value);
    }

    byte[] read(int at, int size) {
        return memory.readBytes(at, size);
    }

    int integer(int at) {
        return memory.readInt(at);
    }
}
