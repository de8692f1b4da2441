package org.livebridge.wasm.wasi;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The guest's file numbers.
 *
 * <p>Numbers for opened files begin at 1000: Perl keeps files of its own under low numbers that the
 * host never gave, and those must answer EBADF (perl-embedded.md).
 */
final class DescriptorTable {
    static final int ROOT = 3;
    private static final int BASE = 1000;

    private final Map<Integer, Descriptor> open = new HashMap<>();
    private final int limit;
    private boolean modes;

    DescriptorTable(int limit) {
        this.limit = limit;
    }

    /** Whether the guest looks for the modes of files. */
    boolean showsModes() {
        return modes;
    }

    void showModes(boolean shown) {
        modes = shown;
    }

    void put(int number, Descriptor descriptor) {
        descriptor.held();
        open.put(number, descriptor);
    }

    /** The same numbers for another process. */
    DescriptorTable copy() {
        DescriptorTable copy = new DescriptorTable(limit);
        open.forEach(copy::put);
        return copy;
    }

    Descriptor at(long number) throws WasiException {
        Descriptor descriptor = open.get((int) number);
        if (descriptor == null) {
            throw new WasiException(Errno.BADF);
        }
        return descriptor;
    }

    String folderAt(long number) throws WasiException {
        if (at(number) instanceof FolderDescriptor folder) {
            return folder.path();
        }
        throw new WasiException(Errno.NOTDIR);
    }

    /** The lowest free number, as POSIX has it. */
    int add(Descriptor descriptor) throws WasiException {
        checkRoom();
        int number = BASE;
        while (open.containsKey(number)) {
            number++;
        }
        put(number, descriptor);
        return number;
    }

    void checkRoom() throws WasiException {
        if (open.size() >= limit) {
            throw new WasiException(Errno.MFILE);
        }
    }

    void close(long number) throws IOException, WasiException {
        Descriptor descriptor = at(number);
        open.remove((int) number);
        descriptor.released();
    }

    void renumber(long from, long to) throws IOException, WasiException {
        Descriptor moved = at(from);
        if (from != to) {
            close(to);
            open.remove((int) from);
            open.put((int) to, moved);
        }
    }

    /** Closes what the guest left open. */
    void closeAll() {
        for (Descriptor descriptor : open.values()) {
            try {
                descriptor.released();
            } catch (IOException ignored) {
                // The run is over; there is nobody left to tell.
            }
        }
        open.clear();
    }
}
