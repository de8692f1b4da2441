package org.livebridge.php;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.livebridge.php.module.PhpWasm;
import org.livebridge.wasm.GuestExit;
import org.livebridge.wasm.GuestLimitException;
import org.livebridge.wasm.ModuleImage;
import org.livebridge.wasm.memory.CowMemory;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.WasmInterruptedException;
import run.endive.wasm.WasmEngineException;

/**
 * PHP 8.2.0's CGI program from npm: one instance a request, 32-bit integers.
 *
 * <p>It was built without setjmp: when PHP bails out (a fatal error, after its message), the module
 * traps. So a trap is the request's end, with PHP's status for it.
 */
final class NpmPhpModule implements PhpModule {
    private static final int FATAL = 255;

    /** Made on first use; parsed once a process. */
    private static final class Image {
        static final ModuleImage ONLY =
                ModuleImage.of(PhpWasm.load(), PhpWasm::create, PhpWasm.class);
    }

    @Override
    public List<String> arguments(String path, List<String> words) {
        List<String> arguments = new ArrayList<>(List.of("php-cgi", "-n"));
        Stream.concat(
                        PhpSettings.LINES.stream(),
                        Stream.of(
                                "auto_prepend_file=" + PhpGuest.CLASS_FILE, "cgi.force_redirect=0"))
                .forEach(line -> arguments.addAll(List.of("-d", line)));
        // The first word is the script's name, as everywhere.
        arguments.addAll(words);
        return arguments;
    }

    @Override
    public void prepare() {
        Image.ONLY.ready();
    }

    @Override
    public int run(PhpRun run) {
        long maxMemory = run.maxMemory();
        ImportValues imports =
                ImportValues.builder()
                        .withFunctions(List.copyOf(run.system().functionsFor(Image.ONLY.module())))
                        .build();
        Instance instance = Image.ONLY.instantiate(imports, maxMemory);
        try {
            instance.export("_start").apply();
            return 0;
        } catch (GuestExit exit) {
            return exit.status();
        } catch (WasmInterruptedException ended) {
            throw ended;
        } catch (WasmEngineException bailout) {
            if (((CowMemory) instance.memory()).refusedGrowth()) {
                throw new GuestLimitException(
                        "The script needed more than its limit of "
                                + maxMemory
                                + " bytes of memory and was ended.");
            }
            return FATAL;
        }
    }
}
