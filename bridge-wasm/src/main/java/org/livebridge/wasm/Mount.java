package org.livebridge.wasm;

import java.nio.file.Path;

/** A host folder or file that a guest sees. */
record Mount(Path guest, HostPath host, boolean writable) {}
