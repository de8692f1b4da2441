package org.livebridge.suite;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What can be read back from an answer in XML: texts, maps, and lists where an element repeats; a
 * list of one and an empty one cannot be told from a value and from nothing.
 */
final class XmlTree {
    private XmlTree() {}

    static Object parse(String xml) {
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
            reader.nextTag();
            return element(reader);
        } catch (XMLStreamException wrong) {
            return "no well-formed XML: " + xml;
        }
    }

    private static Object element(XMLStreamReader reader) throws XMLStreamException {
        Map<String, List<Object>> children = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        int event = reader.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.computeIfAbsent(reader.getLocalName(), ignored -> new ArrayList<>())
                        .add(element(reader));
            } else if (event == XMLStreamConstants.CHARACTERS) {
                text.append(reader.getText());
            }
            event = reader.next();
        }
        if (children.isEmpty()) {
            return text.toString();
        }
        Map<String, Object> map = new LinkedHashMap<>();
        children.forEach((name, list) -> map.put(name, list.size() == 1 ? list.get(0) : list));
        return map;
    }
}
