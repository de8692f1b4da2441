package org.livebridge.interpreters;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/**
 * Takes a module's data out of its description and writes it as memory pages.
 *
 * <p>Parsing tens of thousands of data segments takes a new JVM half a second; reading the pages
 * that they fill takes a tenth of it. The file holds, per page of 64 KB that is not all zero, its
 * number (4 bytes, big-endian) and its content.
 */
final class DataPages {
    private static final int PAGE = 65_536;
    private static final int HEADER = 8;
    private static final int DATA = 11;
    private static final int DATA_COUNT = 12;
    private static final int CONST = 0x41;
    private static final int END = 0x0b;

    private final byte[] module;
    private final TreeMap<Integer, byte[]> pages = new TreeMap<>();
    private int at;

    private DataPages(byte[] module) {
        this.module = module;
    }

    /** Rewrites {@code description} without its data, and writes {@code pages}. */
    static void split(Path description, Path pages) throws IOException {
        DataPages split = new DataPages(Files.readAllBytes(description));
        byte[] rest = split.withoutData();
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(pages))) {
            for (var page : split.pages.entrySet()) {
                out.writeInt(page.getKey());
                out.write(page.getValue());
            }
        }
        try (OutputStream out = Files.newOutputStream(description)) {
            out.write(rest);
        }
    }

    private byte[] withoutData() {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        rest.write(module, 0, HEADER);
        at = HEADER;
        while (at < module.length) {
            int begin = at;
            int id = module[at++];
            int size = unsigned();
            int end = at + size;
            if (id == DATA) {
                segments();
            } else if (id != DATA_COUNT) {
                rest.write(module, begin, end - begin);
            }
            at = end;
        }
        return rest.toByteArray();
    }

    private void segments() {
        int count = unsigned();
        for (int i = 0; i < count; i++) {
            if (unsigned() != 0 || module[at++] != CONST) {
                throw new BuildFailure(
                        "The module has a data segment without a fixed place; DataPages cannot"
                                + " take it.");
            }
            int offset = signed();
            if (module[at++] != END) {
                throw new BuildFailure("The module's data section is not understood.");
            }
            int size = unsigned();
            put(offset, size);
            at += size;
        }
    }

    private void put(int offset, int size) {
        for (int i = 0; i < size; i++) {
            int address = offset + i;
            byte value = module[at + i];
            if (value != 0) {
                pages.computeIfAbsent(address >>> 16, n -> new byte[PAGE])[address & (PAGE - 1)] =
                        value;
            }
        }
    }

    private int unsigned() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int b = module[at++];
            value |= (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    private int signed() {
        int value = 0;
        int shift = 0;
        int b;
        do {
            b = module[at++];
            value |= (b & 0x7f) << shift;
            shift += 7;
        } while (b < 0);
        return shift < 32 && (b & 0x40) != 0 ? value | (-1 << shift) : value;
    }
}
