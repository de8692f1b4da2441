package org.livebridge.perl;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.livebridge.wasm.Channel;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Asks the embedder's services for what is one text in and one text out. */
final class PerlServices {
    private static final String BEGIN = "<cpanelresult>";
    private static final String END = "</cpanelresult>";

    /** What comes is bounded by the host already, service by service. */
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private final Channel channel;

    PerlServices(Channel channel) {
        this.channel = channel;
    }

    /** The members of the answer: {@code out}, {@code failed} or {@code refused}. */
    Map<String, String> ask(String service, String octets) {
        StringWriter text = new StringWriter(octets.length() + 64).append("<livebridge>\n");
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeStringProperty("service", service);
            out.writeStringProperty("in", octets);
            out.writeEndObject();
        }
        byte[] answer = channel.exchange(text.toString().getBytes(StandardCharsets.UTF_8));
        return members(new String(answer, StandardCharsets.UTF_8));
    }

    private static Map<String, String> members(String framed) {
        Map<String, String> members = new HashMap<>();
        int begin = framed.indexOf(BEGIN);
        int end = framed.lastIndexOf(END);
        if (begin < 0 || end < begin) {
            return Map.of("refused", "The host answers no requests of scripts here");
        }
        String json = framed.substring(begin + BEGIN.length(), end);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() != JsonToken.VALUE_STRING) {
                    break;
                }
                members.put(name, parser.getString());
            }
        } catch (JacksonException unreadable) {
            return Map.of("refused", "The host's answer cannot be read");
        }
        return members;
    }
}
