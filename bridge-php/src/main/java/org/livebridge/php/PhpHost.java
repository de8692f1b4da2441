package org.livebridge.php;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.livebridge.wasm.Channel;
import org.livebridge.wasm.HostCalls;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * The host functions of PHP: {@code services}, whose input and answer are the JSON objects of
 * {@link org.livebridge.wasm.Services}; by any other name one service, whose input is the text
 * {@code in} and whose answer the text {@code out}, octet by octet.
 */
final class PhpHost implements HostCalls {
    private static final String BEGIN = "<cpanelresult>";
    private static final String END = "</cpanelresult>";

    private static final String UNREADABLE = "The host's answer cannot be read.";

    /** What comes is bounded by the host already, service by service. */
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private final Channel channel;

    PhpHost(Channel channel) {
        this.channel = channel;
    }

    @Override
    public byte[] call(String name, byte[] input) {
        if (name.equals("services")) {
            return asked(new String(input, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
        }
        String octets = new String(input, StandardCharsets.ISO_8859_1);
        Map<String, String> answer = members(asked(request(name, octets)));
        String out = answer.get("out");
        if (out == null) {
            String reason = answer.getOrDefault("failed", UNREADABLE);
            throw new Refusal(answer.getOrDefault("refused", reason));
        }
        return out.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String request(String service, String octets) {
        StringWriter text = new StringWriter(octets.length() + 64);
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeStringProperty("service", service);
            out.writeStringProperty("in", octets);
            out.writeEndObject();
        }
        return text.toString();
    }

    /** The members of an object of texts; those before the first other thing. */
    private static Map<String, String> members(String json) {
        Map<String, String> members = new HashMap<>();
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
            throw new Refusal(UNREADABLE);
        }
        return members;
    }

    private String asked(String request) {
        byte[] answer =
                channel.exchange(("<livebridge>\n" + request).getBytes(StandardCharsets.UTF_8));
        String text = new String(answer, StandardCharsets.UTF_8);
        int begin = text.indexOf(BEGIN);
        int end = text.lastIndexOf(END);
        if (begin < 0 || end < begin) {
            throw new Refusal(UNREADABLE);
        }
        return text.substring(begin + BEGIN.length(), end);
    }
}
