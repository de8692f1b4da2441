package org.livebridge.wasm;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage.ContextReference;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.Source;

/** One script: runs it, and leaves the context by its exit status. */
final class GuestRootNode extends RootNode {
    private final ContextReference<GuestContext> reference;
    private final GuestProgram program;
    private final Source script;

    GuestRootNode(
            GuestLanguage language,
            ContextReference<GuestContext> reference,
            GuestProgram program,
            Source script) {
        super(language);
        this.reference = reference;
        this.program = program;
        this.script = script;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return run(reference.get(this));
    }

    @TruffleBoundary
    private Object run(GuestContext context) {
        int status = new GuestThread(context, program, script).run(this);
        if (status != 0) {
            context.env().getContext().closeExited(this, status);
        }
        return 0;
    }
}
