package org.livebridge.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.livebridge.api.ApiCall;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.Evidence;
import org.livebridge.dispatch.FunctionSource;

/**
 * The stubs of the plugin folders ({@code *.stubs.yaml}), read once; they win over everything, and
 * the journal says of each call that a stub answered it. Thread-safe.
 */
public final class Stubs implements FunctionSource {
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(Stub stub, Path file) {}

    /** The stubs in {@code folders}. */
    public Stubs(List<PluginFolder> folders) {
        for (PluginFolder folder : folders) {
            for (Path file : folder.files(".stubs.yaml")) {
                new StubFile(file).read().forEach(stub -> entries.add(new Entry(stub, file)));
            }
        }
    }

    @Override
    public Optional<ApiFunction> find(ApiCall call) {
        return entries.stream()
                .filter(entry -> entry.stub.matches(call))
                .findFirst()
                .map(Stubs::function);
    }

    private static ApiFunction function(Entry entry) {
        return new ApiFunction(
                entry.stub.family(),
                entry.stub.module(),
                entry.stub.function(),
                "A stub.",
                List.of(),
                Evidence.STUB,
                entry.file.toString(),
                "",
                "",
                "",
                "",
                call -> entry.stub.answer());
    }
}
