package org.livebridge.wasm;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.nodes.RootNode;
import org.graalvm.options.OptionDescriptor;
import org.graalvm.options.OptionDescriptors;
import org.graalvm.options.OptionKey;
import org.graalvm.options.OptionValues;

/**
 * A language whose interpreter is a WebAssembly module.
 *
 * <p>One {@code eval} is one run of a script in an instance of its own. A status other than 0
 * leaves by {@code PolyglotException.isExit}.
 */
public abstract class GuestLanguage extends TruffleLanguage<GuestContext> {
    /** Bytes of memory that a run may use. */
    protected static final OptionKey<Long> MAX_MEMORY = new OptionKey<>(512L << 20);

    /** Files that a run may hold open. */
    protected static final OptionKey<Integer> OPEN_FILES = new OptionKey<>(256);

    /** Bytes that a run may write, to streams and files together. */
    protected static final OptionKey<Long> OUTPUT_LIMIT = new OptionKey<>(64L << 20);

    @Override
    protected final GuestContext createContext(Env env) {
        return new GuestContext(env);
    }

    @Override
    protected final void initializeContext(GuestContext context) {
        program().prepare();
    }

    /** Contexts may share the language whatever their options: each reads its own. */
    @Override
    protected final boolean areOptionsCompatible(OptionValues first, OptionValues other) {
        return true;
    }

    @Override
    protected final CallTarget parse(ParsingRequest request) {
        RootNode root = new GuestRootNode(this, reference(), program(), request.getSource());
        return root.getCallTarget();
    }

    /** How to find the context that runs. */
    protected abstract ContextReference<GuestContext> reference();

    /** The interpreter. */
    protected abstract GuestProgram program();

    /** The language's own options, besides the limits; by name without the language's id. */
    protected abstract OptionDescriptors ownOptions();

    /** The limits as options of the language {@code id}. */
    protected static OptionDescriptors limits(String id) {
        return OptionDescriptors.create(
                java.util.List.of(
                        option(MAX_MEMORY, id + ".MaxMemory", "Bytes of memory of a run."),
                        option(OPEN_FILES, id + ".OpenFiles", "Files that a run may hold open."),
                        option(OUTPUT_LIMIT, id + ".OutputLimit", "Bytes that a run may write.")));
    }

    /** An option that stays as it is named here. */
    protected static OptionDescriptor option(OptionKey<?> key, String name, String help) {
        return OptionDescriptor.newBuilder(key, name)
                .help(help)
                .category(org.graalvm.options.OptionCategory.USER)
                .stability(org.graalvm.options.OptionStability.STABLE)
                .build();
    }

    @Override
    protected final OptionDescriptors getOptionDescriptors() {
        return ownOptions();
    }

    /** The limits that the embedder set, or their defaults. */
    public static Limits limitsOf(GuestContext context) {
        var values = context.env().getOptions();
        return new Limits(values.get(MAX_MEMORY), values.get(OPEN_FILES), values.get(OUTPUT_LIMIT));
    }

    /** The bounds of a run, in bytes and counts. */
    public record Limits(long maxMemory, int openFiles, long outputLimit) {}
}
