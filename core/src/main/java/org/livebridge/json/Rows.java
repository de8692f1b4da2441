package org.livebridge.json;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a row into a map whose keys are the wire names. */
public final class Rows {
    /** Asked for once a class: the JVM makes the components anew each time. */
    private static final ClassValue<RecordComponent[]> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected RecordComponent[] computeValue(Class<?> type) {
                    RecordComponent[] components = type.getRecordComponents();
                    for (RecordComponent component : components) {
                        component.getAccessor().setAccessible(true);
                    }
                    return components;
                }
            };

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
        for (RecordComponent component : COMPONENTS.get(row.getClass())) {
            map.put(component.getName(), valueOf(row, component));
        }
        return map;
    }

    private static @Nullable Object valueOf(Object row, RecordComponent component) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException("Cannot read " + component, cause);
        }
    }
}
