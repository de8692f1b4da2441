package org.livebridge.state;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One kind of things that an account has: how they are read, added, changed and removed. Items are
 * named by a text; what else they have are fields. Built once, then only read.
 */
final class Kind {
    /** How a file writes the items of a kind. */
    enum Shape {
        /** A list of texts. */
        LIST,
        /** {@code name: text}; the text is the field {@value Kind#TEXT}. */
        TEXTS,
        /** {@code name: {field: value}}. */
        FIELDS
    }

    /** The only field of an item that is a name with a text. */
    static final String TEXT = "text";

    private final String name;
    private final Shape shape;
    private final Set<String> fields = new LinkedHashSet<>();
    private final Set<String> secrets = new LinkedHashSet<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private boolean closed = true;
    private Reader reader = calls -> Map.of();
    private Writer adder = (calls, item, values) -> {};
    private Writer remover = (calls, item, values) -> {};
    private @Nullable Writer changer;
    private Likeness likeness = (calls, item, old, wanted) -> isLike(old, wanted);

    private Kind(String name, Shape shape) {
        this.name = name;
        this.shape = shape;
    }

    /** Gives what is there: items by name, each with its fields. */
    @FunctionalInterface
    interface Reader {
        Map<String, Map<String, String>> read(AccountCalls calls);
    }

    /** Adds, changes or removes an item. */
    @FunctionalInterface
    interface Writer {
        void write(AccountCalls calls, String item, Map<String, String> fields);
    }

    /** Tells whether an item is as it is wanted already; {@code old} is null when there is none. */
    @FunctionalInterface
    interface Likeness {
        boolean test(
                AccountCalls calls,
                String item,
                @Nullable Map<String, String> old,
                Map<String, String> wanted);
    }

    static Kind listed(String name) {
        return new Kind(name, Shape.LIST);
    }

    static Kind texts(String name) {
        return new Kind(name, Shape.TEXTS);
    }

    static Kind withFields(String name, String... fields) {
        Kind kind = new Kind(name, Shape.FIELDS);
        kind.fields.addAll(List.of(fields));
        return kind;
    }

    /** A field that cannot be read back: used when an item is added only. */
    Kind secret(String field) {
        fields.add(field);
        secrets.add(field);
        return this;
    }

    /** A field that is a list of items with fields of their own. */
    Kind list(String field, String... inner) {
        lists.put(field, List.of(inner));
        return this;
    }

    /** What the file does not name stays: items are only written. */
    Kind open() {
        closed = false;
        return this;
    }

    Kind read(Reader how) {
        reader = how;
        return this;
    }

    Kind add(Writer how) {
        adder = how;
        return this;
    }

    /** Changes an item in place; without this it is removed and made again. */
    Kind change(Writer how) {
        changer = how;
        return this;
    }

    Kind remove(Writer how) {
        remover = how;
        return this;
    }

    Kind like(Likeness how) {
        likeness = how;
        return this;
    }

    String name() {
        return name;
    }

    Shape shape() {
        return shape;
    }

    Set<String> fields() {
        return fields;
    }

    Map<String, List<String>> lists() {
        return lists;
    }

    boolean closed() {
        return closed;
    }

    Reader reader() {
        return reader;
    }

    Writer adder() {
        return adder;
    }

    Writer remover() {
        return remover;
    }

    @Nullable Writer changer() {
        return changer;
    }

    Likeness likeness() {
        return likeness;
    }

    private boolean isLike(@Nullable Map<String, String> old, Map<String, String> wanted) {
        return old != null
                && wanted.entrySet().stream()
                        .filter(field -> !secrets.contains(field.getKey()))
                        .allMatch(field -> field.getValue().equals(old.get(field.getKey())));
    }
}
