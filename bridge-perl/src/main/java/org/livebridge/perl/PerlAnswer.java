package org.livebridge.perl;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An answer of the channel as Perl data, built here: decoding JSON inside the guest takes some
 * hundred times as long (perl-checkpoint, "Host data").
 */
final class PerlAnswer {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String BEGIN = "<cpanelresult>";
    private static final String END = "</cpanelresult>";

    private final PerlValues perl;

    PerlAnswer(PerlValues perl) {
        this.perl = perl;
    }

    /** The value between the markers; undef when there is no answer or it cannot be read. */
    long of(byte[] answer) {
        String text = new String(answer, StandardCharsets.UTF_8);
        int begin = text.indexOf(BEGIN);
        int end = text.lastIndexOf(END);
        int brace = begin < 0 ? -1 : text.indexOf('{', begin);
        if (brace < 0 || end < brace) {
            return perl.undefined();
        }
        try (JsonParser parser =
                JSON.createParser(ObjectReadContext.empty(), text.substring(brace, end))) {
            return value(parser, parser.nextToken());
        } catch (JacksonException notJson) {
            return perl.undefined();
        }
    }

    private long value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> hash(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> perl.text(parser.getString());
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> perl.number(parser.getDoubleValue());
            case VALUE_TRUE -> perl.integer(1);
            case VALUE_FALSE -> perl.integer(0);
            default -> perl.undefined();
        };
    }

    private long integer(JsonParser parser) {
        long number = parser.getNumberValue().longValue();
        return number == (int) number ? perl.integer((int) number) : perl.number((double) number);
    }

    private long hash(JsonParser parser) {
        long hash = perl.hash();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            perl.put(hash, key, value(parser, parser.nextToken()));
        }
        return perl.hashReference(hash);
    }

    private long array(JsonParser parser) {
        long array = perl.array();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            perl.push(array, value(parser, token));
        }
        return perl.arrayReference(array);
    }
}
