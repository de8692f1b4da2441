package org.livebridge.perl;

import com.oracle.truffle.api.TruffleLanguage;
import java.util.List;
import org.graalvm.options.OptionDescriptors;
import org.graalvm.options.OptionKey;
import org.livebridge.wasm.GuestContext;
import org.livebridge.wasm.GuestLanguage;
import org.livebridge.wasm.GuestProgram;

/** Perl as a Polyglot language: an {@code eval} runs a script as {@code perl script} does. */
@TruffleLanguage.Registration(
        id = PerlLanguage.ID,
        name = "Perl",
        implementationName = "Perl on WebAssembly",
        characterMimeTypes = PerlLanguage.MIME_TYPE,
        contextPolicy = TruffleLanguage.ContextPolicy.SHARED)
public final class PerlLanguage extends GuestLanguage {
    /** The language's id. */
    public static final String ID = "perl";

    static final String MIME_TYPE = "application/x-perl";

    /**
     * How perl starts: {@code plain} by its own main, {@code kept} from a checkpoint inside it,
     * {@code auto} plainly for the first script of a kind and from a checkpoint for all others.
     */
    static final OptionKey<String> START = new OptionKey<>("auto");

    private static final String START_HELP =
            "How perl starts: plain, kept (from a checkpoint) or auto.";

    private static final ContextReference<GuestContext> REFERENCE =
            ContextReference.create(PerlLanguage.class);

    @Override
    protected ContextReference<GuestContext> reference() {
        return REFERENCE;
    }

    @Override
    protected GuestProgram program() {
        return new PerlProgram();
    }

    @Override
    protected OptionDescriptors ownOptions() {
        return OptionDescriptors.createUnion(
                limits(ID),
                OptionDescriptors.create(List.of(option(START, ID + ".Start", START_HELP))));
    }
}
