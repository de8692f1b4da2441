package org.livebridge.http.api;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.livebridge.api.ApiFamily;
import org.livebridge.api.Arguments;
import org.livebridge.http.BadRequestException;

/**
 * The oldest form of a call: {@code <cpanelaction>} with {@code module}, {@code func}, {@code
 * apiversion}, and {@code args}: repeated for API 1, one with child elements for API 2 (liveapi.md
 * 3.2).
 */
final class XmlIn {
    private static final int LONGEST = 1 << 20;
    private static final int MOST = 1_000;
    private static final XMLInputFactory FACTORY = factory();

    private final Map<String, String> target = new LinkedHashMap<>();
    private final Map<String, String> named = new LinkedHashMap<>();
    private final List<String> ordered = new ArrayList<>();

    private XmlIn() {}

    /** No document type, so no entities: nothing is ever fetched or expanded. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** The call that {@code xml} says. */
    static ApiRequest read(String xml, String user) {
        if (xml.length() > LONGEST) {
            throw new BadRequestException(413, "xmlin is longer than " + LONGEST + " characters.");
        }
        XmlIn action = new XmlIn();
        try {
            XMLStreamReader reader = reader(xml);
            reader.nextTag();
            if (!reader.getLocalName().equals("cpanelaction")) {
                throw new BadRequestException(400, "xmlin is no <cpanelaction>.");
            }
            action.readAction(reader);
            reader.close();
        } catch (XMLStreamException wrong) {
            throw new BadRequestException(400, "xmlin is not well-formed XML.");
        }
        String module = action.target.getOrDefault("module", "");
        if (module.isEmpty()) {
            throw new BadRequestException(400, "xmlin names no <module>.");
        }
        ApiFamily family = ApiRequest.family(action.target.getOrDefault("apiversion", ""));
        return new ApiRequest(
                family,
                module,
                action.target.getOrDefault("func", ""),
                user,
                family == ApiFamily.API1
                        ? Arguments.ordered(action.ordered)
                        : Arguments.named(action.named));
    }

    private static synchronized XMLStreamReader reader(String xml) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(new StringReader(xml.strip()));
    }

    private void readAction(XMLStreamReader reader) throws XMLStreamException {
        while (reader.nextTag() == XMLStreamConstants.START_ELEMENT) {
            String name = reader.getLocalName();
            if (name.equals("args")) {
                readArgs(reader);
            } else {
                target.put(name, reader.getElementText().strip());
            }
        }
    }

    /** Text alone is an ordered argument; child elements are named ones. */
    private void readArgs(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean children = false;
        int event = reader.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children = true;
                if (named.size() >= MOST) {
                    throw new BadRequestException(413, "There are too many arguments.");
                }
                String name = reader.getLocalName();
                named.put(name, reader.getElementText());
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            }
            event = reader.next();
        }
        if (!children) {
            if (ordered.size() >= MOST) {
                throw new BadRequestException(413, "There are too many arguments.");
            }
            ordered.add(text.toString());
        }
    }
}
