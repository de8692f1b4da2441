package org.livebridge.wasm.memory;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Pages of a memory at one moment; never written again, so any thread may share them. */
public final class PageSnapshot {
    /** Bytes of a page in memory. */
    static final int PAGE = 16_384;

    private static final int WASM_PAGE = 65_536;

    /** Pages in memory for one of WebAssembly's, as files have them. */
    static final int PARTS = WASM_PAGE / PAGE;

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
        byte[][] pages = new byte[count * PARTS][];
        Arrays.fill(pages, ZEROS);
        byte[] number = in.readNBytes(4);
        while (number.length == 4) {
            byte[] page = in.readNBytes(WASM_PAGE);
            int index = ByteBuffer.wrap(number).getInt();
            if (page.length < WASM_PAGE || index < 0 || index >= count) {
                throw new IOException("The pages of the module are damaged; build it again.");
            }
            for (int i = 0; i < PARTS; i++) {
                byte[] part = Arrays.copyOfRange(page, i * PAGE, (i + 1) * PAGE);
                pages[index * PARTS + i] = Arrays.equals(part, ZEROS) ? ZEROS : part;
            }
            number = in.readNBytes(4);
        }
        return new PageSnapshot(pages);
    }

    /** Writes the pages as {@link #read} takes them. */
    public void write(DataOutputStream out) throws IOException {
        for (int i = 0; i < size(); i++) {
            byte[] page = new byte[WASM_PAGE];
            for (int part = 0; part < PARTS; part++) {
                System.arraycopy(pages[i * PARTS + part], 0, page, part * PAGE, PAGE);
            }
            if (!Arrays.equals(page, new byte[WASM_PAGE])) {
                out.writeInt(i);
                out.write(page);
            }
        }
    }

    byte[][] pages() {
        return pages;
    }

    /** How many pages of 64 KB it holds. */
    public int size() {
        return pages.length / PARTS;
    }
}
