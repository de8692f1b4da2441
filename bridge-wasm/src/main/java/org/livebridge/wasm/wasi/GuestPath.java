package org.livebridge.wasm.wasi;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths as the guest writes them; {@code ..} never leaves the root. */
final class GuestPath {
    private GuestPath() {}

    /** The absolute path that {@code path} means in {@code folder}. */
    static String resolve(String folder, String path) {
        Deque<String> parts = new ArrayDeque<>();
        String whole = path.startsWith("/") ? path : folder + "/" + path;
        for (String part : whole.split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return "/" + String.join("/", parts);
    }

    static String parent(String path) {
        int cut = path.lastIndexOf('/');
        return cut <= 0 ? "/" : path.substring(0, cut);
    }
}
