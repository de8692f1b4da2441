package org.livebridge.perl;

import java.util.Objects;
import org.livebridge.perl.module.PerlWasm;
import org.livebridge.wasm.GuestSnapshot;
import org.livebridge.wasm.ModuleImage;
import run.endive.runtime.ExportFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.wasm.WasmModule;

/** The Perl module of the build, and where it keeps what has no name outside. */
final class PerlModule {
    /**
     * zeroperl's pointer to its interpreter: {@code zeroperl_init_with_args} does nothing while it
     * is set. All addresses are those of zeroperl 1.0.10; the build pins the module by its
     * checksum.
     */
    static final int INTERPRETER = 30_017_824;

    /** Whether zeroperl's C functions may be called; they may during perl's own main too. */
    static final int CAN_EVALUATE = INTERPRETER + 4;

    /** Perl's {@code PL_origfilename}: the script's name in messages of the compiler. */
    static final int SCRIPT_NAME = 29_990_212;

    /** Perl's {@code PL_evalseq}: how many texts were evaluated, told in "(eval 1)". */
    static final int EVALS = 29_956_608;

    /** Perl's {@code PL_sig_pending}: that it has to look for signals. */
    static final int SIGNAL_PENDING = 29_956_560;

    /**
     * What it reads then, by an edit of the build: a handle of zeroperl's. The place is the far end
     * of C's stack, which perl's own bounds keep it from.
     */
    static final int SIGNAL_VALUE = 8;

    /** Made on first use; parsed once a process. */
    private static final class Image {
        static final ModuleImage ONLY =
                ModuleImage.of(PerlWasm.load(), PerlWasm::create, PerlWasm.class);
    }

    private PerlModule() {}

    /** Loads the module, if that was not done yet. */
    static void prepare() {
        Objects.requireNonNull(Image.ONLY);
    }

    static WasmModule description() {
        return Image.ONLY.module();
    }

    /** A perl that has not run yet. */
    static Instance instantiate(ImportValues imports, long maxMemory) {
        Instance instance = Image.ONLY.instantiate(imports, maxMemory);
        instance.export("_initialize").apply();
        return instance;
    }

    static Instance resume(ImportValues imports, GuestSnapshot snapshot, long maxMemory) {
        return Image.ONLY.instantiate(imports, snapshot, maxMemory);
    }

    /** Runs perl's main; its answer is only 1 for every failure of the compiler. */
    static int main(Instance instance, int argc, int argv) {
        ExportFunction main = instance.export("zeroperl_init_with_args");
        return (int) main.apply(argc, argv)[0];
    }
}
