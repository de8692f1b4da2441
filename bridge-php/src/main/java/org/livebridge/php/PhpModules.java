package org.livebridge.php;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The PHPs of this process, each loaded once. Thread-safe. */
final class PhpModules {
    private static final Map<PhpVersion, Optional<PhpModule>> OWN = new EnumMap<>(PhpVersion.class);
    private static final PhpModule NPM = new NpmPhpModule();

    private PhpModules() {}

    /** Our own module of {@code version}, where it was built. */
    static Optional<PhpModule> own(PhpVersion version) {
        synchronized (OWN) {
            return OWN.computeIfAbsent(
                    version, wanted -> OwnPhpModule.find(wanted).map(PhpModule.class::cast));
        }
    }

    /** PHP 8.2: our own where it was built, else npm's. */
    static PhpModule usual() {
        return own(PhpVersion.PHP_8_2).orElse(NPM);
    }
}
