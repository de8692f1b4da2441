package org.livebridge.wasm.wasi;

import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Devices, and the files that a run brought along, with the folders that these stand in. */
final class SpecialFiles {
    static final String CHANNEL = "/dev/livebridge";

    private static final Set<String> DEVICES =
            Set.of(
                    CHANNEL,
                    "/dev/null",
                    "/dev/stdin",
                    "/dev/stdout",
                    "/dev/stderr",
                    "/dev/urandom",
                    "/dev/random");

    private final GuestWorld world;
    private final Quota quota;
    private final Set<String> folders = new HashSet<>(Set.of("/dev"));

    SpecialFiles(GuestWorld world, Quota quota) {
        this.world = world;
        this.quota = quota;
        for (String path : world.brought().keySet()) {
            for (String up = GuestPath.parent(path); up.length() > 1; up = GuestPath.parent(up)) {
                folders.add(up);
            }
        }
    }

    /** Whether the path is ours; a folder is only where the context's file system has none. */
    boolean has(String path) {
        return world.brought().containsKey(path)
                || isDevice(path)
                || (folders.contains(path) && !existsOutside(path));
    }

    /** A context without IO has no files at all. */
    private boolean existsOutside(String path) {
        try {
            return world.files().apply(path).exists();
        } catch (SecurityException noFiles) {
            return false;
        }
    }

    private boolean isDevice(String path) {
        return DEVICES.contains(path) || world.signals().containsKey(path);
    }

    Descriptor open(String path, boolean writes) throws WasiException {
        Runnable signal = world.signals().get(path);
        if (signal != null) {
            signal.run();
            return stream(InputStream.nullInputStream(), OutputStream.nullOutputStream());
        }
        byte[] content = world.brought().get(path);
        if (content != null) {
            if (writes) {
                throw new WasiException(Errno.ROFS);
            }
            return new FileDescriptor(null, new BytesChannel(content), quota, 0);
        }
        return switch (path) {
            case CHANNEL -> new ChannelDescriptor(world.channel());
            case "/dev/null" ->
                    stream(InputStream.nullInputStream(), OutputStream.nullOutputStream());
            case "/dev/stdin" -> stream(world.in(), OutputStream.nullOutputStream());
            case "/dev/stdout" -> stream(InputStream.nullInputStream(), world.out());
            case "/dev/stderr" -> stream(InputStream.nullInputStream(), world.err());
            case "/dev/urandom", "/dev/random" ->
                    stream(new RandomBytes(), OutputStream.nullOutputStream());
            default -> throw new WasiException(Errno.ACCES);
        };
    }

    FileStat stat(String path) {
        Map<String, byte[]> brought = world.brought();
        byte[] content = brought.get(path);
        int type = Descriptor.CHARACTER_DEVICE;
        int mode = 0666;
        if (content != null) {
            type = Descriptor.REGULAR_FILE;
            mode = FileStat.FILE_MODE;
        } else if (!isDevice(path)) {
            type = Descriptor.DIRECTORY;
            mode = FileStat.FOLDER_MODE;
        }
        long size = content == null ? 0 : content.length;
        return new FileStat(path.hashCode() & 0x7fffffffL, type, mode, 1, size, 0, 0, 0);
    }

    private Descriptor stream(InputStream in, OutputStream out) {
        return new StreamDescriptor(in, out, quota);
    }

    private static final class RandomBytes extends InputStream {
        private static final SecureRandom RANDOM = new SecureRandom();

        @Override
        public int read() {
            return RANDOM.nextInt(256);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            byte[] bytes = new byte[length];
            RANDOM.nextBytes(bytes);
            System.arraycopy(bytes, 0, buffer, offset, length);
            return length;
        }
    }
}
