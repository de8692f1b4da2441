package org.livebridge.wasm.wasi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Standard input, output or error, and the devices that are like them. */
final class StreamDescriptor extends Descriptor {
    private final InputStream in;
    private final OutputStream out;
    private final Quota quota;
    private final Waiting waiting;

    StreamDescriptor(InputStream in, OutputStream out, Quota quota) {
        this(in, out, quota, Waiting.ALONE);
    }

    private StreamDescriptor(InputStream in, OutputStream out, Quota quota, Waiting waiting) {
        this.in = in;
        this.out = out;
        this.quota = quota;
        this.waiting = waiting;
    }

    static StreamDescriptor reading(InputStream in, Quota quota, Waiting waiting) {
        return new StreamDescriptor(in, OutputStream.nullOutputStream(), quota, waiting);
    }

    static StreamDescriptor writing(OutputStream out, Quota quota) {
        return new StreamDescriptor(InputStream.nullInputStream(), out, quota);
    }

    @Override
    int type() {
        return CHARACTER_DEVICE;
    }

    @Override
    int read(byte[] buffer) throws IOException {
        return Math.max(0, waiting.read(in, buffer));
    }

    @Override
    void write(byte[] bytes) throws IOException {
        quota.written(bytes.length);
        out.write(bytes);
    }

    @Override
    void sync() throws IOException {
        out.flush();
    }

    @Override
    void close() throws IOException {
        out.flush();
    }
}
