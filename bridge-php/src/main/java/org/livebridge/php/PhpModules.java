package org.livebridge.php;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.livebridge.wasm.GuestLimitException;

/** The PHPs of this process, each loaded once. Thread-safe. */
final class PhpModules {
    /** Chooses by the script. */
    static final String AUTO = "auto";

    private static final Map<PhpVersion, Optional<OwnPhpModule>> OWN =
            new EnumMap<>(PhpVersion.class);
    private static final Map<String, OwnPhpModule> OTHERS = new Recent<>(16);
    private static final PhpModule NPM = new NpmPhpModule();

    private PhpModules() {}

    /** Our own module of {@code version}, where it was built. */
    static Optional<OwnPhpModule> own(PhpVersion version) {
        synchronized (OWN) {
            return OWN.computeIfAbsent(version, OwnPhpModule::find);
        }
    }

    /** Our own module of {@code version}, made ready in another way than for pages. */
    static OwnPhpModule own(PhpVersion version, PhpStart start) {
        synchronized (OTHERS) {
            return OTHERS.computeIfAbsent(
                    version + start.toString(),
                    key ->
                            new OwnPhpModule(
                                    CompiledPhp.image(version).orElseThrow(() -> missing(version)),
                                    start,
                                    ""));
        }
    }

    private static GuestLimitException missing(PhpVersion version) {
        return new GuestLimitException(
                "PHP "
                        + version.number()
                        + " was not built here; run ./livebridge interpreters build php-"
                        + version.number()
                        + ".");
    }

    /** The module that an embedder names: a version's number, {@code npm} or {@code auto}. */
    static PhpModule named(String name) {
        if (name.equals(AUTO)) {
            return usual();
        }
        if (name.equals("npm")) {
            return NPM;
        }
        for (PhpVersion version : PhpVersion.values()) {
            if (version.number().equals(name)) {
                return own(version).map(PhpModule.class::cast).orElseThrow(() -> missing(version));
            }
        }
        throw new GuestLimitException(
                "There is no PHP “" + name + "”; 8.2, 5.6, npm and auto are.");
    }

    /** PHP 8.2: our own where it was built, else npm's. */
    static PhpModule usual() {
        return own(PhpVersion.PHP_8_2).map(PhpModule.class::cast).orElse(NPM);
    }
}
