package org.livebridge.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML value with its place in the file: a text, a list or a map. Every scalar is a text.
 *
 * @param line from 1
 * @param column from 1
 */
record Marked(Object value, int line, int column) {

    /** The value of a file; an empty one is an empty map. */
    static Marked read(String text) {
        try {
            LoadSettings settings = LoadSettings.builder().setCodePointLimit(16 << 20).build();
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.map(Marked::of).orElse(new Marked(Map.of(), 1, 1));
        } catch (YamlEngineException wrong) {
            throw new StateException("This is no YAML: " + wrong.getMessage());
        }
    }

    private static Marked of(Node node) {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        int column = node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
        if (node instanceof MappingNode map) {
            Map<String, Marked> values = new LinkedHashMap<>();
            for (NodeTuple tuple : map.getValue()) {
                Marked key = of(tuple.getKeyNode());
                if (values.put(key.text(), of(tuple.getValueNode())) != null) {
                    throw new StateException(key, "“" + key.text() + "” stands here twice.");
                }
            }
            return new Marked(values, line, column);
        }
        if (node instanceof SequenceNode list) {
            List<Marked> values = new ArrayList<>();
            list.getValue().forEach(item -> values.add(of(item)));
            return new Marked(values, line, column);
        }
        return new Marked(((ScalarNode) node).getValue(), line, column);
    }

    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw new StateException(this, "a text is expected here.");
    }

    List<Marked> list() {
        List<Marked> items = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> items.add((Marked) item));
            return items;
        }
        throw new StateException(this, "a list is expected here: lines that begin with “- ”.");
    }

    Map<String, Marked> map() {
        Map<String, Marked> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> fields.put(String.valueOf(key), (Marked) item));
            return fields;
        }
        if ("".equals(value) || "null".equals(value)) {
            return fields;
        }
        throw new StateException(this, "“name: value” lines are expected here.");
    }

    /** Refuses a name that is not among {@code known}, at its place. */
    void mustKnow(List<String> known) {
        for (Map.Entry<String, Marked> entry : map().entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw new StateException(
                        entry.getValue(),
                        "“"
                                + entry.getKey()
                                + "” is not known here; known are "
                                + String.join(", ", known)
                                + ".");
            }
        }
    }
}
