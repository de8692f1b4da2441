package org.livebridge.engine.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.livebridge.json.Json;

/** What a script asks for: texts and lists of texts by name; missing ones are empty. */
final class Request {
    private final Map<?, ?> members;

    private Request(Map<?, ?> members) {
        this.members = members;
    }

    /**
     * The request in a JSON object.
     *
     * @throws org.livebridge.json.JsonSyntaxException when it is none
     */
    static Request of(String json) {
        return new Request(Json.parse(json) instanceof Map<?, ?> map ? map : Map.of());
    }

    String text(String name) {
        Object value = members.get(name);
        return value == null ? "" : value.toString();
    }

    List<String> list(String name) {
        List<String> texts = new ArrayList<>();
        if (members.get(name) instanceof List<?> list) {
            for (Object item : list) {
                texts.add(item == null ? "" : item.toString());
            }
        }
        return texts;
    }
}
