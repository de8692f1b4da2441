package org.livebridge.wasm.memory;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Pages of a memory at one moment; never written again, so any thread may share them. */
public final class PageSnapshot {
    private static final int PAGE = 65_536;
    private static final byte[] ZEROS = new byte[PAGE];

    private final byte[][] pages;

    PageSnapshot(byte[][] pages) {
        this.pages = pages;
    }

    /**
     * Reads pages as the build writes them: per page its number (4 bytes, big-endian) and its 64
     * KB. All others of the {@code count} pages are zero and share one array.
     */
    public static PageSnapshot read(InputStream in, int count) throws IOException {
        byte[][] pages = new byte[count][];
        Arrays.fill(pages, ZEROS);
        byte[] number = in.readNBytes(4);
        while (number.length == 4) {
            byte[] page = in.readNBytes(PAGE);
            int index = ByteBuffer.wrap(number).getInt();
            if (page.length < PAGE || index < 0 || index >= count) {
                throw new IOException("The pages of the module are damaged; build it again.");
            }
            pages[index] = page;
            number = in.readNBytes(4);
        }
        return new PageSnapshot(pages);
    }

    /** Writes the pages as {@link #read} takes them. */
    public void write(DataOutputStream out) throws IOException {
        for (int i = 0; i < pages.length; i++) {
            if (!Arrays.equals(pages[i], ZEROS)) {
                out.writeInt(i);
                out.write(pages[i]);
            }
        }
    }

    byte[][] pages() {
        return pages;
    }

    /** How many pages of 64 KB it holds. */
    public int size() {
        return pages.length;
    }
}
