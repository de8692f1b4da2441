package org.livebridge.php;

import java.util.List;
import java.util.Map;
import org.livebridge.wasm.GuestSnapshot;
import org.livebridge.wasm.ModuleImage;

/**
 * How PHP is made ready before it meets a script: started, in a request, with files loaded.
 *
 * @param commandLine whether it behaves as PHP's command line instead of its CGI
 * @param loaded files of {@link PhpGuest} that are run ahead of every script
 */
record PhpStart(boolean commandLine, List<String> settings, List<String> loaded) {
    /** As every page has it: with the class {@code CPANEL} and the host's functions. */
    static final PhpStart PAGE =
            new PhpStart(
                    false, PhpSettings.LINES, List.of(PhpGuest.CLASS_FILE, PhpGuest.FRONT_FILE));

    /** Makes PHP ready in a sealed world, and stops there. */
    GuestSnapshot snapshot(ModuleImage image) {
        try (SealedWorld world = new SealedWorld(Map.of());
                PhpInstance instance =
                        PhpInstance.fresh(image, world.system(), SealedWorld.MEMORY)) {
            try {
                instance.start(commandLine, settings);
                instance.begin();
                loaded.forEach(instance::load);
                return instance.snapshot();
            } catch (RuntimeException broken) {
                throw new IllegalStateException(
                        broken.getMessage() + " " + world.messages(), broken);
            }
        }
    }
}
