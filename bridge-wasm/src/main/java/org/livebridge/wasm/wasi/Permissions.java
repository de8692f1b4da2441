package org.livebridge.wasm.wasi;

import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** The nine lowest bits of a mode as permissions; higher ones (setuid) are nothing for guests. */
final class Permissions {
    private static final PosixFilePermission[] FROM_LEFT = PosixFilePermission.values();

    private Permissions() {}

    static Set<PosixFilePermission> of(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int i = 0; i < FROM_LEFT.length; i++) {
            if ((mode & (0400 >> i)) != 0) {
                permissions.add(FROM_LEFT[i]);
            }
        }
        return permissions;
    }
}
