package org.livebridge.state;

import java.util.Map;
import java.util.Set;

/**
 * One kind of things that an account has: how they are read, added and removed. Items are named by
 * a text; those that need more have fields.
 *
 * @param name the key in the file
 * @param fields the fields of an item; none: the items are a list of texts
 * @param secrets fields that cannot be read back: used when an item is added only
 * @param closed whether what the file does not name is removed
 */
record Kind(
        String name,
        Set<String> fields,
        Set<String> secrets,
        boolean closed,
        Reader reader,
        Writer adder,
        Writer remover) {

    /** Gives what is there: items by name, each with its fields. */
    @FunctionalInterface
    interface Reader {
        Map<String, Map<String, String>> read(AccountCalls calls);
    }

    /** Adds or removes an item. */
    @FunctionalInterface
    interface Writer {
        void write(AccountCalls calls, String item, Map<String, String> fields);
    }
}
