package org.livebridge.wasm.memory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import run.endive.runtime.ConstantEvaluators;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.runtime.TrapException;
import run.endive.wasm.types.ActiveDataSegment;
import run.endive.wasm.types.DataSegment;

/**
 * Linear memory in pages on the heap: those of a snapshot are shared until they are written.
 *
 * <p>A page here is a quarter of WebAssembly's: a run writes little here and there, and copies what
 * it writes first.
 *
 * <p>Not thread-safe: a guest has one thread. Threads of WebAssembly are not offered.
 */
@SuppressWarnings("removal") // the interface still asks for what it marked for removal
public final class CowMemory implements Memory {
    private static final int PAGE = PageSnapshot.PAGE;
    private static final int OFFSET = PAGE - 1;
    private static final int SHIFT = 14;
    private static final int MOST = 32_767;

    /** Pages in one of WebAssembly's. */
    private static final int PARTS = PageSnapshot.PARTS;

    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /**
     * What every page is until it is written: a guest that asks for much and uses little is cheap.
     */
    private static final byte[] ZERO = new byte[PAGE];

    /** Pages to read from. */
    private byte[][] readable;

    /** Pages to write to; null while the page is the snapshot's. */
    private byte[] @Nullable [] own;

    private final int initial;
    private final int maximum;
    private final boolean restored;
    private DataSegment @Nullable [] segments;
    private boolean refused;

    /** A zeroed memory of {@code initial} pages that may grow to {@code maximum}. */
    public CowMemory(int initial, int maximum) {
        this.initial = initial;
        this.maximum = Math.min(Math.max(initial, maximum), MOST);
        this.readable = new byte[initial * PARTS][PAGE];
        this.own = readable.clone();
        this.restored = false;
    }

    /** A memory that begins as {@code snapshot}; the module's data is in there already. */
    public CowMemory(PageSnapshot snapshot, int maximum) {
        this.initial = snapshot.size();
        this.maximum = Math.min(Math.max(initial, maximum), MOST);
        this.readable = snapshot.pages().clone();
        this.own = new byte[readable.length][];
        this.restored = true;
    }

    /** The pages as they are now; this memory goes on with copies of what it writes from here. */
    public PageSnapshot snapshot() {
        own = new byte[readable.length][];
        return new PageSnapshot(readable.clone());
    }

    /**
     * Writes the integer at {@code address}, for another thread than the guest's: good until the
     * next snapshot.
     */
    public IntConsumer writer(int address) {
        byte[] page = toWrite(address);
        int at = address & OFFSET;
        return value -> {
            INTS.set(page, at, value);
            VarHandle.fullFence();
        };
    }

    /** Whether the guest asked for more than the maximum. */
    public boolean refusedGrowth() {
        return refused;
    }

    private byte[] toRead(int address) {
        byte[][] pages = readable;
        int page = address >>> SHIFT;
        if (page >= pages.length) {
            throw outOfBounds();
        }
        return pages[page];
    }

    private byte[] toWrite(int address) {
        byte[] @Nullable [] pages = own;
        int page = address >>> SHIFT;
        if (page >= pages.length) {
            throw outOfBounds();
        }
        byte[] mine = pages[page];
        return mine != null ? mine : copy(page);
    }

    private byte[] copy(int page) {
        byte[] mine = readable[page].clone();
        readable[page] = mine;
        own[page] = mine;
        return mine;
    }

    private static TrapException outOfBounds() {
        return new TrapException("out of bounds memory access");
    }

    @Override
    public int pages() {
        return readable.length / PARTS;
    }

    @Override
    public int initialPages() {
        return initial;
    }

    @Override
    public int maximumPages() {
        return maximum;
    }

    @Override
    public int grow(int pages) {
        int before = pages();
        if (pages < 0 || before + pages > maximum) {
            refused = true;
            return -1;
        }
        byte[][] more = Arrays.copyOf(readable, (before + pages) * PARTS);
        Arrays.fill(more, readable.length, more.length, ZERO);
        own = Arrays.copyOf(own, more.length);
        readable = more;
        return before;
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    public Object lock(int address) {
        return this;
    }

    @Override
    public int waitOn(int address, int expected, long timeout) {
        throw new TrapException("expected shared memory");
    }

    @Override
    public int waitOn(int address, long expected, long timeout) {
        throw new TrapException("expected shared memory");
    }

    @Override
    public int notify(int address, int count) {
        return 0;
    }

    @Override
    public void initialize(Instance instance, DataSegment[] data) {
        initialize(instance, data, 0);
    }

    @Override
    public void initialize(Instance instance, DataSegment[] data, int memory) {
        segments = data;
        if (restored || data == null) {
            return;
        }
        for (DataSegment segment : data) {
            if (segment instanceof ActiveDataSegment active && active.index() == memory) {
                long[] offset =
                        ConstantEvaluators.computeConstantValue(
                                instance, active.offsetInstructions());
                write((int) offset[0], active.data(), 0, active.data().length);
            }
        }
    }

    @Override
    public void initPassiveSegment(int segment, int target, int offset, int size) {
        DataSegment[] all = segments;
        if (all == null) {
            throw outOfBounds();
        }
        byte[] data = all[segment].data();
        if (offset < 0 || size < 0 || (long) offset + size > data.length) {
            throw outOfBounds();
        }
        write(target, data, offset, size);
    }

    @Override
    public void drop(int segment) {
        // The segments are shared with the module; there is nothing of our own to free.
    }

    @Override
    public void write(int address, byte[] data, int offset, int size) {
        check(address, size);
        int to = address;
        int from = offset;
        for (int left = size; left > 0; ) {
            int count = Math.min(left, PAGE - (to & OFFSET));
            System.arraycopy(data, from, toWrite(to), to & OFFSET, count);
            to += count;
            from += count;
            left -= count;
        }
    }

    @Override
    public byte[] readBytes(int address, int size) {
        check(address, size);
        byte[] bytes = new byte[size];
        int from = address;
        for (int at = 0; at < size; ) {
            int count = Math.min(size - at, PAGE - (from & OFFSET));
            System.arraycopy(toRead(from), from & OFFSET, bytes, at, count);
            from += count;
            at += count;
        }
        return bytes;
    }

    private void check(int address, int size) {
        long end = (address & 0xffffffffL) + size;
        if (size < 0 || end > (long) readable.length << SHIFT) {
            throw outOfBounds();
        }
    }

    @Override
    public byte read(int address) {
        return toRead(address)[address & OFFSET];
    }

    @Override
    public void writeByte(int address, byte value) {
        toWrite(address)[address & OFFSET] = value;
    }

    @Override
    public short readShort(int address) {
        int at = address & OFFSET;
        return at <= PAGE - 2
                ? (short) SHORTS.get(toRead(address), at)
                : (short) ((read(address) & 0xff) | read(address + 1) << 8);
    }

    @Override
    public void writeShort(int address, short value) {
        int at = address & OFFSET;
        if (at <= PAGE - 2) {
            SHORTS.set(toWrite(address), at, value);
        } else {
            writeBytes(address, value, 2);
        }
    }

    @Override
    public int readInt(int address) {
        int at = address & OFFSET;
        return at <= PAGE - 4 ? (int) INTS.get(toRead(address), at) : (int) readBytes(address, 4L);
    }

    @Override
    public void writeI32(int address, int value) {
        int at = address & OFFSET;
        if (at <= PAGE - 4) {
            INTS.set(toWrite(address), at, value);
        } else {
            writeBytes(address, value, 4);
        }
    }

    @Override
    public long readLong(int address) {
        int at = address & OFFSET;
        return at <= PAGE - 8 ? (long) LONGS.get(toRead(address), at) : readBytes(address, 8L);
    }

    @Override
    public void writeLong(int address, long value) {
        int at = address & OFFSET;
        if (at <= PAGE - 8) {
            LONGS.set(toWrite(address), at, value);
        } else {
            writeBytes(address, value, 8);
        }
    }

    /** Across two pages, byte by byte. */
    private long readBytes(int address, long count) {
        long value = 0;
        for (int i = (int) count - 1; i >= 0; i--) {
            value = value << 8 | (read(address + i) & 0xff);
        }
        return value;
    }

    /** Across two pages: both are asked for first, so that a trap leaves nothing half written. */
    private void writeBytes(int address, long value, int count) {
        toRead(address + count - 1);
        for (int i = 0; i < count; i++) {
            writeByte(address + i, (byte) (value >>> (8 * i)));
        }
    }

    @Override
    public long readU16(int address) {
        return readShort(address) & 0xffffL;
    }

    @Override
    public void writeF32(int address, float value) {
        writeI32(address, Float.floatToRawIntBits(value));
    }

    @Override
    public long readF32(int address) {
        return readInt(address);
    }

    @Override
    public float readFloat(int address) {
        return Float.intBitsToFloat(readInt(address));
    }

    @Override
    public void writeF64(int address, double value) {
        writeLong(address, Double.doubleToRawLongBits(value));
    }

    @Override
    public double readDouble(int address) {
        return Double.longBitsToDouble(readLong(address));
    }

    @Override
    public long readF64(int address) {
        return readLong(address);
    }

    @Override
    public void zero() {
        if (!restored) {
            fill((byte) 0, 0, readable.length << SHIFT);
        }
    }

    @Override
    public void fill(byte value, int from, int to) {
        check(from, to - from);
        for (int at = from; at < to; ) {
            int count = Math.min(to - at, PAGE - (at & OFFSET));
            Arrays.fill(toWrite(at), at & OFFSET, (at & OFFSET) + count, value);
            at += count;
        }
    }

    @Override
    public void copy(int target, int source, int size) {
        check(target, size);
        check(source, size);
        boolean onePage =
                (target & OFFSET) + size <= PAGE && (source & OFFSET) + size <= PAGE && size > 0;
        if (onePage) {
            byte[] to = toWrite(target);
            System.arraycopy(toRead(source), source & OFFSET, to, target & OFFSET, size);
        } else if (size > 0) {
            write(target, readBytes(source, size), 0, size);
        }
    }
}
