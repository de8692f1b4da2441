package org.livebridge.cli;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.livebridge.json.Json;

/** An answer as XML: keys in alphabetical order, a list repeats its element (liveapi.md 2.6). */
final class XmlText {
    private XmlText() {}

    static String of(Object body) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            element(xml, "cpanelresult", Json.parse(Json.write(body)));
            xml.close();
        } catch (XMLStreamException cause) {
            throw new IllegalStateException("XML could not be written", cause);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter xml, String name, @Nullable Object value)
            throws XMLStreamException {
        if (value instanceof List<?> items) {
            for (Object item : items) {
                element(xml, name, item);
            }
            return;
        }
        xml.writeStartElement(name);
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> sorted = new TreeMap<>();
            map.forEach((key, item) -> sorted.put(String.valueOf(key), item));
            for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
                element(xml, entry.getKey(), entry.getValue());
            }
        } else if (value != null) {
            xml.writeCharacters(printable(value.toString()));
        }
        xml.writeEndElement();
    }

    /** XML 1.0 has no place for control characters. */
    private static String printable(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "?");
    }
}
