package org.livebridge.php;

import java.util.ArrayList;
import java.util.List;

/**
 * A PHP that this distribution has or could have.
 *
 * @param name as {@code interpreters build} takes it, or {@code npm}
 * @param about what it is good for
 */
public record PhpBuild(String name, boolean built, String about) {

    /** All of them, the one that runs pages first. */
    public static List<PhpBuild> all() {
        List<PhpBuild> all = new ArrayList<>();
        for (PhpVersion version : PhpVersion.values()) {
            all.add(
                    new PhpBuild(
                            "php-" + version.number(),
                            CompiledPhp.exists(version),
                            version.about()));
        }
        all.add(
                new PhpBuild(
                        "npm",
                        true,
                        "PHP 8.2.0, 32-bit integers; serves where php-8.2 is missing"));
        return all;
    }
}
