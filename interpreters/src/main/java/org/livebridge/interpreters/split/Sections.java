package org.livebridge.interpreters.split;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sections of a module by their numbers; custom ones are left out. */
final class Sections {
    private static final int FUNCTION_FORM = 0x60;

    private final byte[] header;
    private final Map<Integer, byte[]> contents = new LinkedHashMap<>();

    Sections(byte[] module, int headerSize) {
        Input in = new Input(module);
        header = in.octets(headerSize);
        while (in.more()) {
            int id = in.octet();
            byte[] content = in.octets(in.unsigned());
            if (id != 0) {
                contents.put(id, content);
            }
        }
    }

    byte[] content(int id) {
        byte[] content = contents.get(id);
        if (content == null) {
            throw new IllegalArgumentException("The module has no section " + id + ".");
        }
        return content;
    }

    void replace(int id, byte[] content) {
        contents.put(id, content);
    }

    int count(int id) {
        return new Input(content(id)).unsigned();
    }

    List<Integer> numbers(int id) {
        Input in = new Input(content(id));
        List<Integer> numbers = new ArrayList<>();
        for (int count = in.unsigned(); count > 0; count--) {
            numbers.add(in.unsigned());
        }
        return numbers;
    }

    List<FunctionType> types(int id) {
        Input in = new Input(content(id));
        List<FunctionType> types = new ArrayList<>();
        for (int count = in.unsigned(); count > 0; count--) {
            if (in.octet() != FUNCTION_FORM) {
                throw new IllegalArgumentException("A type that is no function's.");
            }
            byte[] parameters = in.octets(in.unsigned());
            types.add(new FunctionType(parameters, in.octets(in.unsigned())));
        }
        return types;
    }

    /** The types of imported functions; nothing else may be imported. */
    List<Integer> importedFunctions(int id) {
        Input in = new Input(content(id));
        List<Integer> types = new ArrayList<>();
        for (int count = in.unsigned(); count > 0; count--) {
            in.octets(in.unsigned());
            in.octets(in.unsigned());
            if (in.octet() != 0) {
                throw new IllegalArgumentException("An import that is no function.");
            }
            types.add(in.unsigned());
        }
        return types;
    }

    int initialPages(int id) {
        Input in = new Input(content(id));
        in.unsigned();
        in.octet();
        return in.unsigned();
    }

    void growMemory(int id, int pages) {
        Input in = new Input(content(id));
        int count = in.unsigned();
        int limits = in.octet();
        if (count != 1 || limits > 1) {
            throw new IllegalArgumentException("A memory that is not understood.");
        }
        Output out = new Output().unsigned(1).octet(limits).unsigned(in.unsigned() + pages);
        if (limits == 1) {
            out.unsigned(in.unsigned() + pages);
        }
        replace(id, out.bytes());
    }

    /** Adds a number that may change. */
    void addGlobal(int id, int value) {
        byte[] content = content(id);
        Input in = new Input(content);
        Output out = new Output().unsigned(in.unsigned() + 1);
        out.octets(in.octets(content.length - in.at()));
        out.octet(Frame.I32).octet(1).octet(Op.CONST).signed(value).octet(Op.END);
        replace(id, out.bytes());
    }

    void replaceTypes(int id, List<FunctionType> types) {
        Output out = new Output().unsigned(types.size());
        for (FunctionType type : types) {
            out.octet(FUNCTION_FORM);
            out.unsigned(type.parameters().length).octets(type.parameters());
            out.unsigned(type.results().length).octets(type.results());
        }
        replace(id, out.bytes());
    }

    byte[] module() {
        Output out = new Output().octets(header);
        contents.forEach((id, content) -> out.octet(id).unsigned(content.length).octets(content));
        return out.bytes();
    }
}
