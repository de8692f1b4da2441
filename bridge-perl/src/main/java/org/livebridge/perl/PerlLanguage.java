package org.livebridge.perl;

import com.oracle.truffle.api.TruffleLanguage;
import org.graalvm.options.OptionDescriptors;
import org.livebridge.wasm.GuestContext;
import org.livebridge.wasm.GuestLanguage;
import org.livebridge.wasm.GuestProgram;

/** Perl as a Polyglot language: an {@code eval} runs a script as {@code perl script} does. */
@TruffleLanguage.Registration(
        id = PerlLanguage.ID,
        name = "Perl",
        implementationName = "Perl on WebAssembly",
        characterMimeTypes = PerlLanguage.MIME_TYPE,
        contextPolicy = TruffleLanguage.ContextPolicy.EXCLUSIVE)
public final class PerlLanguage extends GuestLanguage {
    /** The language's id. */
    public static final String ID = "perl";

    static final String MIME_TYPE = "application/x-perl";

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
        return limits(ID);
    }
}
