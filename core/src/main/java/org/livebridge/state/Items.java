package org.livebridge.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The items of a kind as a file writes them, and as flat fields: the third {@code val} of the list
 * {@code rules} is the field {@code rules.3.val}, and {@code rules} tells how many there are.
 */
final class Items {
    private Items() {}

    /** Refuses what is not known at that place of the file. */
    static void check(Kind kind, Marked value) {
        if (kind.shape() != Kind.Shape.FIELDS) {
            return;
        }
        List<String> known = new ArrayList<>(kind.fields());
        known.addAll(kind.lists().keySet());
        for (Marked item : value.map().values()) {
            item.mustKnow(known);
            kind.lists()
                    .forEach(
                            (list, inner) -> {
                                Marked entries = item.map().get(list);
                                if (entries != null) {
                                    entries.list().forEach(entry -> entry.mustKnow(inner));
                                }
                            });
        }
    }

    /** The items by name, each at its place. */
    static Map<String, Marked> of(Kind kind, Marked wanted) {
        Map<String, Marked> items = new LinkedHashMap<>();
        if (kind.shape() == Kind.Shape.LIST) {
            wanted.list().forEach(item -> items.put(item.text().strip(), item));
        } else {
            items.putAll(wanted.map());
        }
        return items;
    }

    /** The flat fields of an item. */
    static Map<String, String> fields(Kind kind, Marked item) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (kind.shape() == Kind.Shape.TEXTS) {
            fields.put(Kind.TEXT, item.text());
        } else if (kind.shape() == Kind.Shape.FIELDS) {
            item.map()
                    .forEach(
                            (key, value) -> {
                                if (kind.lists().containsKey(key)) {
                                    List<Map<String, String>> entries = new ArrayList<>();
                                    value.list().forEach(entry -> entries.add(texts(entry)));
                                    flatten(fields, key, entries);
                                } else {
                                    fields.put(key, value.text());
                                }
                            });
        }
        return fields;
    }

    private static Map<String, String> texts(Marked entry) {
        Map<String, String> texts = new LinkedHashMap<>();
        entry.map().forEach((key, value) -> texts.put(key, value.text()));
        return texts;
    }

    /** Adds a list to flat fields. */
    static void flatten(
            Map<String, String> fields, String list, List<Map<String, String>> entries) {
        fields.put(list, String.valueOf(entries.size()));
        for (int i = 0; i < entries.size(); i++) {
            String before = list + "." + (i + 1) + ".";
            entries.get(i).forEach((key, text) -> fields.put(before + key, text));
        }
    }

    /** What a file writes for the items that are there. */
    static Object written(Kind kind, Map<String, Map<String, String>> present) {
        if (kind.shape() == Kind.Shape.LIST) {
            return new ArrayList<>(present.keySet());
        }
        Map<String, Object> items = new LinkedHashMap<>();
        present.forEach(
                (name, fields) ->
                        items.put(
                                name,
                                kind.shape() == Kind.Shape.TEXTS
                                        ? fields.getOrDefault(Kind.TEXT, "")
                                        : fieldsOf(kind, fields)));
        return items;
    }

    private static Object fieldsOf(Kind kind, Map<String, String> fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        kind.fields().stream()
                .filter(fields::containsKey)
                .forEach(field -> values.put(field, fields.get(field)));
        kind.lists()
                .forEach(
                        (list, inner) -> {
                            List<Map<String, String>> entries = new ArrayList<>();
                            int count = Integer.parseInt(fields.getOrDefault(list, "0"));
                            for (int i = 1; i <= count; i++) {
                                Map<String, String> entry = new LinkedHashMap<>();
                                for (String field : inner) {
                                    String text = fields.get(list + "." + i + "." + field);
                                    if (text != null && !text.isEmpty()) {
                                        entry.put(field, text);
                                    }
                                }
                                entries.add(entry);
                            }
                            values.put(list, entries);
                        });
        return values;
    }
}
