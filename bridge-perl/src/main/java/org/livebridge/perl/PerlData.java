package org.livebridge.perl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import run.endive.runtime.Memory;

/**
 * Perl's scalars, arrays and hashes as they lie in its memory (perl 5.42 on wasm32, 64-bit
 * integers; perl's {@code sv.h}, {@code hv.h}). Reading them there takes no call of the guest.
 */
final class PerlData {
    private static final int TYPE = 0xff;
    private static final int IS_INTEGER = 0x1100;
    private static final int IS_NUMBER = 0x2200;
    private static final int IS_TEXT = 0x4400;
    private static final int DEFINED = 0xff00;
    private static final int REFERENCE = 0x800;
    private static final int OBJECT = 0x0010_0000;
    private static final int MAGICAL = 0x0020_0000;
    private static final int UNSIGNED = 0x8000_0000;
    private static final int UTF8 = 0x2000_0000;
    private static final int ARRAY = 11;
    private static final int HASH = 12;
    private static final int LAST_SCALAR = 7;
    private static final int ANY = 0;
    private static final int FLAGS = 8;
    private static final int VALUE = 16;
    private static final int KEY_UTF8 = 1;

    /** The texts of perl's own true and false, by which it tells them from 1 and "". */
    private static final int YES = 0x17a9cf4;

    private static final int NO = 0x17a9cf6;

    private final Memory memory;

    PerlData(Memory memory) {
        this.memory = memory;
    }

    /** A key and the scalar that it leads to. */
    record Entry(String key, int scalar) {}

    /** The scalar behind one of zeroperl's values. */
    int scalar(int value) {
        return memory.readInt(value);
    }

    private int flags(int scalar) {
        return memory.readInt(scalar + FLAGS);
    }

    private int body(int scalar) {
        return memory.readInt(scalar + ANY);
    }

    /** Whether it has to be asked by perl's own code: tied, or no scalar, array or hash at all. */
    boolean isStrange(int thing) {
        int flags = flags(thing);
        int type = flags & TYPE;
        return (flags & MAGICAL) != 0 || (type > LAST_SCALAR && type != ARRAY && type != HASH);
    }

    boolean isDefined(int scalar) {
        return (flags(scalar) & DEFINED) != 0;
    }

    boolean isReference(int scalar) {
        return (flags(scalar) & REFERENCE) != 0;
    }

    /** What a reference leads to. */
    int target(int reference) {
        return memory.readInt(reference + VALUE);
    }

    boolean isObject(int thing) {
        return (flags(thing) & OBJECT) != 0;
    }

    boolean isArray(int thing) {
        return (flags(thing) & TYPE) == ARRAY;
    }

    boolean isHash(int thing) {
        return (flags(thing) & TYPE) == HASH;
    }

    boolean isTrueOrFalse(int scalar) {
        return (flags(scalar) & TYPE) == 6 && (isYes(scalar) || memory.readInt(scalar + 16) == NO);
    }

    boolean isYes(int scalar) {
        return memory.readInt(scalar + VALUE) == YES;
    }

    boolean hasText(int scalar) {
        return (flags(scalar) & IS_TEXT) != 0 && (flags(scalar) & TYPE) > 2;
    }

    boolean isUtf8(int scalar) {
        return (flags(scalar) & UTF8) != 0;
    }

    boolean hasInteger(int scalar) {
        return (flags(scalar) & IS_INTEGER) != 0;
    }

    boolean hasNumber(int scalar) {
        return (flags(scalar) & IS_NUMBER) != 0;
    }

    /** The integer, as perl prints it. */
    String integer(int scalar) {
        long value = memory.readLong(body(scalar) + 16);
        boolean unsigned = (flags(scalar) & UNSIGNED) != 0;
        return unsigned ? Long.toUnsignedString(value) : Long.toString(value);
    }

    double number(int scalar) {
        return memory.readDouble(body(scalar) + 24);
    }

    String text(int scalar) {
        int length = memory.readInt(body(scalar) + 8);
        return text(memory.readInt(scalar + VALUE), length, isUtf8(scalar));
    }

    private String text(int at, int length, boolean utf8) {
        byte[] bytes = memory.readBytes(at, length);
        return new String(bytes, utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    /** The scalars of an array; 0 for one that was never set. */
    List<Integer> elements(int array) {
        int last = memory.readInt(body(array) + 8);
        int at = memory.readInt(array + VALUE);
        List<Integer> scalars = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            scalars.add(memory.readInt(at + 4 * i));
        }
        return scalars;
    }

    List<Entry> entries(int hash) {
        List<Entry> entries = new ArrayList<>();
        int buckets = memory.readInt(hash + VALUE);
        int last = memory.readInt(body(hash) + 12);
        for (int i = 0; buckets != 0 && i <= last; i++) {
            int entry = memory.readInt(buckets + 4 * i);
            while (entry != 0) {
                entries.add(new Entry(key(memory.readInt(entry + 4)), memory.readInt(entry + 8)));
                entry = memory.readInt(entry);
            }
        }
        return entries;
    }

    private String key(int key) {
        int length = memory.readInt(key + 4);
        boolean utf8 = (memory.read(key + 8 + length + 1) & KEY_UTF8) != 0;
        return text(key + 8, length, utf8);
    }

    /** The name of an object's class; empty where the class has several, as by an alias. */
    String className(int object) {
        int stash = body(memory.readInt(body(object)));
        int names = memory.readInt(stash + 32);
        return names == 0 ? key(memory.readInt(stash + 16)) : "";
    }
}
