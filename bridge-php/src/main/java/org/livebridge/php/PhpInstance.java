package org.livebridge.php;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.livebridge.wasm.GuestFibers;
import org.livebridge.wasm.GuestSnapshot;
import org.livebridge.wasm.HostCalls;
import org.livebridge.wasm.ModuleImage;
import org.livebridge.wasm.memory.CowMemory;
import org.livebridge.wasm.wasi.Wasi;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;

/**
 * One instance of our own PHP: the steps of a request's life, as {@code interpreters/php/sapi}
 * exports them.
 */
final class PhpInstance implements AutoCloseable {
    /** The script compiled. */
    static final int COMPILED = 0;

    /** The script was refused with a message that is out already: it cannot be executed. */
    static final int REFUSED = 2;

    private final Instance instance;
    private final GuestFibers fibers;

    private PhpInstance(Instance instance, GuestFibers fibers) {
        this.instance = instance;
        this.fibers = fibers;
    }

    /** An instance before its start. */
    static PhpInstance fresh(ModuleImage image, Wasi system, long maxMemory) {
        GuestFibers fibers = new GuestFibers();
        ImportValues imports = imports(image, system, HostCalls.NONE, fibers);
        return new PhpInstance(image.instantiate(imports, maxMemory), fibers);
    }

    /** An instance that begins as {@code snapshot}. */
    static PhpInstance of(
            ModuleImage image,
            GuestSnapshot snapshot,
            Wasi system,
            HostCalls host,
            long maxMemory) {
        GuestFibers fibers = new GuestFibers();
        ImportValues imports = imports(image, system, host, fibers);
        return new PhpInstance(image.instantiate(imports, snapshot, maxMemory), fibers);
    }

    private static ImportValues imports(
            ModuleImage image, Wasi system, HostCalls host, GuestFibers fibers) {
        List<HostFunction> functions = new ArrayList<>(system.functionsFor(image.module()));
        functions.addAll(host.imports());
        functions.add(fibers.function());
        return ImportValues.builder().withFunctions(List.copyOf(functions)).build();
    }

    /** The instance as it is now. */
    GuestSnapshot snapshot() {
        return GuestSnapshot.of(instance);
    }

    /** Whether PHP asked for more memory than it may have. */
    boolean refusedMemory() {
        return ((CowMemory) instance.memory()).refusedGrowth();
    }

    /** Starts PHP with the settings, lines in the manner of php.ini. */
    void start(boolean commandLine, List<String> settings) {
        instance.export("_initialize").apply();
        demand(
                call("lb_start", commandLine ? 1 : 0, text(String.join("\n", settings) + "\n")),
                "PHP did not start.");
    }

    /** Begins a request. */
    void begin() {
        demand(call("lb_begin"), "PHP did not begin a request.");
    }

    /** Runs a file in the request, ahead of its script. */
    void load(String path) {
        demand(call("lb_load", text(path)), path + " did not run.");
    }

    /** Gives the request the environment and the input of this run. */
    void renew() {
        instance.export("lb_renew").apply();
    }

    /** Compiles the script; answers {@link #REFUSED} when that is its end. */
    int compile(String path) {
        return call("lb_compile", text(path));
    }

    /** Executes what was compiled. */
    void execute() {
        instance.export("lb_execute").apply();
    }

    /** Ends the request and returns its exit status. */
    int finish() {
        return call("lb_finish");
    }

    @Override
    public void close() {
        fibers.close();
    }

    private static void demand(int result, String otherwise) {
        if (result != 0) {
            throw new IllegalStateException(otherwise);
        }
    }

    private int call(String export, long... arguments) {
        return (int) instance.export(export).apply(arguments)[0];
    }

    private int text(String text) {
        byte[] bytes = (text + "\0").getBytes(StandardCharsets.UTF_8);
        int at = call("lb_alloc", bytes.length);
        instance.memory().write(at, bytes);
        return at;
    }
}
