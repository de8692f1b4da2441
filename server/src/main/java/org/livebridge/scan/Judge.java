package org.livebridge.scan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.livebridge.LiveBridge;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.ApiFunction;
import org.livebridge.api.Parameter;
import org.livebridge.catalogue.Catalogue;
import org.livebridge.plugin.PluginFolder;

/** Says of each call what becomes of it here. */
final class Judge {
    private static final Set<String> BUILT_IN = Set.of("print", "langprint", "setvar", "include");

    private final Map<String, ApiFunction> functions = new HashMap<>();
    private final LiveBridge bridge;
    private final List<Path> libraries;

    /**
     * A judge over what {@code bridge} offers.
     *
     * @param roots the scanned folders, which may bring modules of their own
     * @param files all scanned files
     */
    Judge(LiveBridge bridge, Set<Path> roots, List<Path> files) {
        this.bridge = bridge;
        bridge.functions().forEach(f -> functions.put(key(f.family(), f.fullName()), f));
        List<Path> found = new ArrayList<>();
        roots.forEach(root -> found.addAll(new PluginFolder(root).libraries()));
        for (Path file : files) {
            String path = file.toString().replace('\\', '/');
            int cut = path.lastIndexOf("/Cpanel/");
            if (cut > 0 && path.endsWith(".pm")) {
                found.add(Path.of(path.substring(0, cut)));
            }
        }
        this.libraries = found.stream().distinct().toList();
    }

    JudgedCall judge(Path file, FoundCall call) {
        if (call.family() == ApiFamily.API1 && BUILT_IN.contains(call.module())) {
            return new JudgedCall(file, call, Verdict.WORKS, "", "");
        }
        if (!call.constant()) {
            boolean setvar = call.module().equals("setvar");
            return new JudgedCall(file, call, setvar ? Verdict.WORKS : Verdict.DYNAMIC, "", "");
        }
        String replacement = replacement(call);
        ApiFunction function = functions.get(key(call.family(), call.name()));
        if (function != null && function.implemented()) {
            List<String> missing = missing(function, call);
            return missing.isEmpty()
                    ? new JudgedCall(file, call, Verdict.WORKS, "", replacement)
                    : new JudgedCall(
                            file,
                            call,
                            Verdict.WRONG_ARGUMENTS,
                            "not given: " + String.join(", ", missing),
                            replacement);
        }
        if (own(call)) {
            return new JudgedCall(file, call, Verdict.PLUGIN, "", replacement);
        }
        if (function != null) {
            return new JudgedCall(
                    file, call, Verdict.HONEST_FAILURE, function.refusal(), replacement);
        }
        String near =
                bridge.nearest(call.family(), call.name())
                        .map(name -> "did you mean " + name + "?")
                        .orElse("");
        return new JudgedCall(file, call, Verdict.UNKNOWN, near, replacement);
    }

    private boolean own(FoundCall call) {
        String folder = call.family() == ApiFamily.UAPI ? "Cpanel/API/" : "Cpanel/";
        return libraries.stream()
                .anyMatch(
                        library ->
                                Files.isRegularFile(
                                        library.resolve(folder + call.module() + ".pm")));
    }

    private static List<String> missing(ApiFunction function, FoundCall call) {
        Optional<List<String>> given = call.arguments();
        if (given.isEmpty()) {
            return List.of();
        }
        return function.parameters().stream()
                .filter(Parameter::required)
                .filter(p -> given.get().stream().noneMatch(p::isCalled))
                .map(Parameter::name)
                .filter(name -> given.get().stream().noneMatch(g -> g.startsWith(name + "-")))
                .toList();
    }

    /** {@code UAPI Email::add_pop(domain, email)}; arguments that it does not take are told. */
    private String replacement(FoundCall call) {
        if (call.family() != ApiFamily.API2) {
            return "";
        }
        Optional<String> name = Catalogue.documented().uapiOf(call.name());
        if (name.isEmpty()) {
            return "";
        }
        ApiFunction twin = functions.get(key(ApiFamily.UAPI, name.get()));
        if (twin == null || twin.parameters().isEmpty()) {
            return "UAPI " + name.get();
        }
        List<String> takes = twin.parameters().stream().map(Parameter::name).toList();
        List<String> lost =
                call.arguments().orElse(List.of()).stream()
                        .filter(sent -> twin.parameters().stream().noneMatch(p -> p.isCalled(sent)))
                        .filter(argument -> !argument.startsWith("api2_"))
                        .toList();
        return "UAPI "
                + name.get()
                + "("
                + String.join(", ", takes)
                + ")"
                + (lost.isEmpty() ? "" : "; without " + String.join(", ", lost));
    }

    private static String key(ApiFamily family, String name) {
        return family.label() + " " + name;
    }
}
