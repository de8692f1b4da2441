package org.livebridge.plugin;

import java.nio.file.Path;
import java.util.List;
import org.livebridge.api.ApiCall;

/**
 * Runs a function of a plugin's Perl module. Given by whoever opens the store, as the core runs no
 * Perl itself.
 */
@FunctionalInterface
public interface PerlModuleRunner {

    /**
     * Runs the function and returns its answer as JSON: {@code found} (0 when the module has no
     * such function), {@code data}, {@code errors}, {@code messages}.
     *
     * @param libraries folders whose {@code Cpanel/…} modules Perl shall find, the plugin's first
     */
    String run(ApiCall call, List<Path> libraries);
}
