package org.livebridge.json;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a row into a map whose keys are the wire names. */
public final class Rows {
    private Rows() {}

    /** A copy of {@code row}, a record or a map, in the order of its components or keys. */
    public static Map<String, @Nullable Object> toMap(Object row) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        if (row instanceof Map<?, ?> source) {
            source.forEach((key, value) -> map.put(String.valueOf(key), value));
            return map;
        }
        if (!(row instanceof Record)) {
            throw new IllegalArgumentException(
                    "A row is a record or a map, not " + row.getClass().getName());
        }
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            map.put(component.getName(), valueOf(row, component));
        }
        return map;
    }

    private static @Nullable Object valueOf(Object row, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException("Cannot read " + component, cause);
        }
    }
}
