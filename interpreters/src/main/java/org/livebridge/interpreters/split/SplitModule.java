package org.livebridge.interpreters.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** A module whose large functions are split; all others stay as they are, byte for byte. */
public final class SplitModule {
    private static final int TYPES = 1;
    private static final int IMPORTS = 2;
    private static final int FUNCTIONS = 3;
    private static final int MEMORY = 5;
    private static final int GLOBALS = 6;
    private static final int CODE = 10;
    private static final int HEADER = 8;
    private static final int PAGE = 65_536;

    /** For frames; those of the deepest recursion that perl allows itself need a quarter. */
    private static final int STACK_PAGES = 128;

    private final Sections sections;
    private final List<FunctionType> types;
    private final int[] functions;
    private final int imported;
    private final List<byte[]> bodies = new ArrayList<>();
    private final List<Integer> addedTypes = new ArrayList<>();
    private final List<byte[]> addedBodies = new ArrayList<>();
    private final int longest;
    private final int stackPointer;
    private final int stackBegin;
    private int split;

    private SplitModule(byte[] module, int longest) {
        this.longest = longest;
        sections = new Sections(module, HEADER);
        types = new ArrayList<>(sections.types(TYPES));
        List<Integer> all = sections.importedFunctions(IMPORTS);
        imported = all.size();
        all.addAll(sections.numbers(FUNCTIONS));
        functions = all.stream().mapToInt(Integer::intValue).toArray();
        stackPointer = sections.count(GLOBALS);
        stackBegin = sections.initialPages(MEMORY) * PAGE;
    }

    /** What became of a module. */
    public static final class Outcome {
        private final byte[] module;
        private final int functions;
        private final int pieces;

        private Outcome(byte[] module, int functions, int pieces) {
            this.module = module;
            this.functions = functions;
            this.pieces = pieces;
        }

        /** The module in the binary format. */
        public byte[] module() {
            return module;
        }

        /** How many functions were split. */
        public int functions() {
            return functions;
        }

        /** Into how many pieces, besides what stayed of them. */
        public int pieces() {
            return pieces;
        }
    }

    /**
     * Splits functions of more than {@code limit} bytes into pieces of about {@code longest}
     * instructions, after the edits.
     */
    public static Outcome split(byte[] module, int limit, int longest, List<BodyEdit> edits) {
        return new SplitModule(module, longest).split(limit, edits);
    }

    private Outcome split(int limit, List<BodyEdit> edits) {
        Input code = new Input(sections.content(CODE));
        int count = code.unsigned();
        StackDepth depth = new StackDepth(types, functions);
        for (int i = 0; i < count; i++) {
            byte[] body = code.octets(code.unsigned());
            bodies.add(body);
        }
        for (BodyEdit edit : edits) {
            int index = edit.function() - imported;
            bodies.set(index, edit.applyTo(bodies.get(index)));
        }
        for (int i = 0; i < count; i++) {
            if (bodies.get(i).length > limit) {
                FunctionType type = types.get(functions[imported + i]);
                bodies.set(i, split(bodies.get(i), type, depth));
                split++;
            }
        }
        return new Outcome(module(), split, addedBodies.size() - split);
    }

    private byte[] split(byte[] body, FunctionType type, StackDepth depth) {
        Input in = new Input(body);
        Output locals = new Output().octets(type.parameters());
        for (int groups = in.unsigned(); groups > 0; groups--) {
            int count = in.unsigned();
            byte[] same = new byte[count];
            Arrays.fill(same, (byte) in.octet());
            locals.octets(same);
        }
        Frame frame = new Frame(locals.bytes());
        List<Op> ops = new Decoder(in).body();
        BitSet zeroed = Assigned.readFirst(ops, frame.locals(), 1);
        zeroed.clear(0, type.parameters().length);
        int result = type.results().length == 0 ? Op.VOID : type.results()[0];
        List<Op> rest = new FunctionSplit(frame, depth, longest, new Pieces()).split(ops, result);
        int index = add(type(type.results()), encoded(frame.declaration(new BitSet()), rest));
        return new Entry(frame, type, stackPointer, stackBegin + STACK_PAGES * PAGE)
                .body(index, zeroed);
    }

    private final class Pieces implements FunctionSplit.Added {
        @Override
        public int next() {
            return functions.length + addedBodies.size();
        }

        @Override
        public int piece(byte[] locals, List<Op> body) {
            return add(type(new byte[] {Frame.I32}), encoded(locals, body));
        }
    }

    private static byte[] encoded(byte[] locals, List<Op> body) {
        Output out = new Output().octets(locals);
        Encoder.write(body, out);
        return out.octet(Op.END).bytes();
    }

    private int add(int type, byte[] body) {
        addedTypes.add(type);
        addedBodies.add(body);
        return functions.length + addedBodies.size() - 1;
    }

    /** The index of the type from a frame's address to {@code results}. */
    private int type(byte[] results) {
        for (int i = 0; i < types.size(); i++) {
            FunctionType known = types.get(i);
            if (Arrays.equals(known.parameters(), new byte[] {Frame.I32})
                    && Arrays.equals(known.results(), results)) {
                return i;
            }
        }
        types.add(new FunctionType(new byte[] {Frame.I32}, results));
        return types.size() - 1;
    }

    private byte[] module() {
        Output functionTypes =
                new Output().unsigned(functions.length - imported + addedTypes.size());
        for (int i = imported; i < functions.length; i++) {
            functionTypes.unsigned(functions[i]);
        }
        addedTypes.forEach(functionTypes::unsigned);
        Output code = new Output().unsigned(bodies.size() + addedBodies.size());
        bodies.forEach(body -> code.unsigned(body.length).octets(body));
        addedBodies.forEach(body -> code.unsigned(body.length).octets(body));
        sections.replaceTypes(TYPES, types);
        sections.replace(FUNCTIONS, functionTypes.bytes());
        sections.growMemory(MEMORY, STACK_PAGES);
        sections.addGlobal(GLOBALS, stackBegin);
        sections.replace(CODE, code.bytes());
        return sections.module();
    }
}
