package org.livebridge.php;

import com.oracle.truffle.api.TruffleLanguage;
import java.util.List;
import org.graalvm.options.OptionDescriptors;
import org.graalvm.options.OptionKey;
import org.livebridge.wasm.GuestContext;
import org.livebridge.wasm.GuestLanguage;
import org.livebridge.wasm.GuestProgram;

/** PHP as a Polyglot language: an {@code eval} runs a script as CGI does. */
@TruffleLanguage.Registration(
        id = PhpLanguage.ID,
        name = "PHP",
        implementationName = "PHP on WebAssembly",
        characterMimeTypes = PhpLanguage.MIME_TYPE,
        contextPolicy = TruffleLanguage.ContextPolicy.SHARED)
public final class PhpLanguage extends GuestLanguage {
    /** The language's id. */
    public static final String ID = "php";

    static final String MIME_TYPE = "application/x-php";

    /** Whether the CGI header block stays in front of the output. */
    static final OptionKey<Boolean> HEADERS = new OptionKey<>(false);

    /** Which PHP runs: a version such as {@code 8.2}, {@code npm}, or {@code auto}. */
    static final OptionKey<String> VERSION = new OptionKey<>(PhpModules.AUTO);

    /** Whether PHP behaves as its command line: no headers, no class in front, STDIN. */
    static final OptionKey<Boolean> COMMAND_LINE = new OptionKey<>(false);

    /** Lines in the manner of php.ini instead of those that a page has. */
    static final OptionKey<String> SETTINGS = new OptionKey<>("");

    private static final ContextReference<GuestContext> REFERENCE =
            ContextReference.create(PhpLanguage.class);

    @Override
    protected ContextReference<GuestContext> reference() {
        return REFERENCE;
    }

    @Override
    protected GuestProgram program() {
        return new PhpProgram();
    }

    @Override
    protected OptionDescriptors ownOptions() {
        return OptionDescriptors.createUnion(
                limits(ID),
                OptionDescriptors.create(
                        List.of(
                                option(HEADERS, ID + ".Headers", "Keep the CGI header block."),
                                option(
                                        COMMAND_LINE,
                                        ID + ".CommandLine",
                                        "Behave as php, not php-cgi."),
                                option(
                                        SETTINGS,
                                        ID + ".Settings",
                                        "Lines of php.ini, instead of a page's."),
                                option(VERSION, ID + ".Version", "8.2, 5.6, npm or auto."))));
    }
}
