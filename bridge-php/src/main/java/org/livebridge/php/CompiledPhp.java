package org.livebridge.php;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.livebridge.wasm.ModuleImage;
import run.endive.runtime.CompiledModule;

/** Finds the bytecode of our own modules, which is there only where they were built. */
final class CompiledPhp {
    private static final Map<PhpVersion, Optional<ModuleImage>> IMAGES =
            new EnumMap<>(PhpVersion.class);

    private CompiledPhp() {}

    /** Whether {@code version} was built. */
    static boolean exists(PhpVersion version) {
        String file = "/" + version.className().replace('.', '/') + ".class";
        return CompiledPhp.class.getResource(file) != null;
    }

    /** The module of {@code version}, parsed once; empty when it was not built. */
    static Optional<ModuleImage> image(PhpVersion version) {
        synchronized (IMAGES) {
            return IMAGES.computeIfAbsent(version, CompiledPhp::load);
        }
    }

    private static Optional<ModuleImage> load(PhpVersion version) {
        if (!exists(version)) {
            return Optional.empty();
        }
        try {
            Class<?> owner = Class.forName(version.className());
            CompiledModule module = (CompiledModule) owner.getConstructor().newInstance();
            return Optional.of(ModuleImage.of(module.wasmModule(), module.machineFactory(), owner));
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(
                    "The module of PHP " + version.number() + " does not load; build it again.",
                    broken);
        }
    }
}
