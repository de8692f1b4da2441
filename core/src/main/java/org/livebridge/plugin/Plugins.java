package org.livebridge.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.livebridge.account.RuleException;

/**
 * What is opened together with a store: plugin folders beside those that the store lists, and the
 * runners for what the core cannot run itself.
 */
public record Plugins(List<PluginFolder> folders, PerlModuleRunner perl, HookRunner hooks) {
    /** No further folders, and no runners: Perl modules and hooks say that nobody runs them. */
    public static final Plugins NONE =
            new Plugins(
                    List.of(),
                    (call, libraries) -> {
                        throw new RuleException(
                                "No Perl engine is connected, so the plugin’s module cannot run.");
                    },
                    (hook, caller, event) -> {
                        throw new HookFailure("Nothing runs hooks here.");
                    });

    /** Copies the folders. */
    public Plugins {
        folders = List.copyOf(folders);
    }

    /** These folders and those that the store lists. */
    public List<PluginFolder> all(Path dataFolder) {
        List<PluginFolder> all = new ArrayList<>(folders);
        all.addAll(new PluginList(dataFolder).folders());
        return all;
    }
}
