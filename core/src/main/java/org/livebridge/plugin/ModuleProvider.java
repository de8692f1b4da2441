package org.livebridge.plugin;

import java.util.List;
import org.livebridge.api.ApiModule;

/**
 * A Java plugin's way in: found by {@link java.util.ServiceLoader} in the {@code *.jar} files of a
 * plugin folder, or on the class path. Needs a public constructor without parameters.
 */
@FunctionalInterface
public interface ModuleProvider {

    /** The modules that the plugin brings; asked for once, when the store is opened. */
    List<ApiModule> modules(ModuleContext context);
}
