package org.livebridge.wasm.wasi;

import java.io.IOException;

/** A file number that is a device of the interpreter's host. */
final class DeviceDescriptor extends Descriptor {
    private static final int NONBLOCK = 4;

    private final Device device;
    private final Quota quota;
    private int flags;

    DeviceDescriptor(Device device, Quota quota) {
        this.device = device;
        this.quota = quota;
    }

    Device device() {
        return device;
    }

    @Override
    int type() {
        return device.type();
    }

    @Override
    int read(byte[] buffer) throws IOException {
        return device.read(buffer);
    }

    @Override
    void write(byte[] bytes) throws IOException {
        quota.written(bytes.length);
        device.write(bytes);
    }

    @Override
    int flags() {
        return flags;
    }

    @Override
    void flags(int changed) {
        flags = changed;
        device.nonBlocking((changed & NONBLOCK) != 0);
    }

    @Override
    void close() throws IOException {
        device.close();
    }
}
