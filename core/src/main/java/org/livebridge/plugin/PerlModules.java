package org.livebridge.plugin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.ApiResult;
import org.livebridge.api.Evidence;
import org.livebridge.dispatch.FunctionSource;
import org.livebridge.dispatch.NoSuchFunction;
import org.livebridge.json.Json;

/**
 * Plugins' own Perl modules, unchanged (liveapi.md 8): {@code Cpanel/Module.pm} answers API 2,
 * {@code Cpanel/API/Module.pm} answers UAPI. Looked for at every call, so that an edited one counts
 * at once.
 */
public final class PerlModules implements FunctionSource {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w{0,63}");

    private final List<PluginFolder> folders;
    private final PerlModuleRunner runner;

    /** The modules in {@code folders}, run by {@code runner}. */
    public PerlModules(List<PluginFolder> folders, PerlModuleRunner runner) {
        this.folders = List.copyOf(folders);
        this.runner = runner;
    }

    @Override
    public Optional<ApiFunction> find(ApiCall call) {
        ApiFamily family = call.family();
        String module = call.module();
        if (folders.isEmpty()
                || family == ApiFamily.API1
                || !NAME.matcher(module).matches()
                || !NAME.matcher(call.function()).matches()) {
            return Optional.empty();
        }
        String file = (family == ApiFamily.UAPI ? "Cpanel/API/" : "Cpanel/") + module + ".pm";
        return folders.stream()
                .flatMap(folder -> folder.libraries().stream())
                .map(library -> library.resolve(file))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(found -> function(family, module, call.function(), found));
    }

    private ApiFunction function(ApiFamily family, String module, String name, Path file) {
        return new ApiFunction(
                family,
                module,
                name,
                "A function of a plugin's own Perl module.",
                List.of(),
                Evidence.PLUGIN,
                file.toString(),
                "",
                "",
                "",
                "",
                this::run);
    }

    private ApiResult run(ApiCall call) {
        List<Path> libraries =
                folders.stream().flatMap(folder -> folder.libraries().stream()).toList();
        Object answer = Json.parse(runner.run(call, libraries));
        if (!(answer instanceof Map<?, ?> fields)) {
            return ApiResult.failure(null, "The module’s answer cannot be read.");
        }
        if (Integer.valueOf(0).equals(fields.get("found"))) {
            throw new NoSuchFunction();
        }
        return new ApiResult(
                data(call, fields.get("data")),
                texts(fields.get("errors")),
                texts(fields.get("messages")),
                metadata(fields.get("metadata")));
    }

    private static Map<String, Object> metadata(@Nullable Object value) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach(
                    (name, item) -> metadata.put(String.valueOf(name), item == null ? "" : item));
        }
        return metadata;
    }

    /** API 2's data is always a list (liveapi.md 8.1). */
    private static @Nullable Object data(ApiCall call, @Nullable Object data) {
        if (call.family() != ApiFamily.API2 || data instanceof List<?>) {
            return data;
        }
        return data == null ? List.of() : List.of(data);
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
