package org.livebridge.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiModule;
import org.livebridge.dispatch.FunctionSource;

/** The Java modules of the plugin folders and the class path. Thread-safe. */
public final class JavaModules implements FunctionSource, AutoCloseable {
    private final Map<String, ApiFunction> functions = new HashMap<>();
    private final @Nullable URLClassLoader loader;

    /** The modules of every provider that is found. */
    public JavaModules(List<PluginFolder> folders, ModuleContext context) {
        List<URL> jars = new ArrayList<>();
        for (PluginFolder folder : folders) {
            folder.files(".jar").forEach(jar -> jars.add(url(jar)));
        }
        ClassLoader parent = JavaModules.class.getClassLoader();
        this.loader = jars.isEmpty() ? null : new URLClassLoader(jars.toArray(URL[]::new), parent);
        for (ModuleProvider provider :
                ServiceLoader.load(ModuleProvider.class, loader == null ? parent : loader)) {
            for (ApiModule module : provider.modules(context)) {
                module.functions().forEach(f -> functions.put(key(f), f));
            }
        }
    }

    @Override
    public Optional<ApiFunction> find(ApiCall call) {
        return Optional.ofNullable(functions.get(call.family().label() + " " + call.name()));
    }

    /** All functions that providers brought. */
    public List<ApiFunction> all() {
        return List.copyOf(functions.values());
    }

    private static String key(ApiFunction function) {
        return function.family().label() + " " + function.fullName();
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public void close() {
        if (loader != null) {
            try {
                loader.close();
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
    }
}
