package org.livebridge.perl;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON into Perl data as JSON::PP does; gives up on what that has to explain (mistakes) or
 * what cannot be built from here (keys beyond ASCII, integers beyond 64 bits).
 */
final class JsonDecoder {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();
    private static final int DEEPEST = 500;

    private final PerlValues perl;
    private final JsonOptions options;
    private int depth;

    JsonDecoder(PerlValues perl, JsonOptions options) {
        this.perl = perl;
        this.options = options;
    }

    /** Thrown where Perl has to do it. */
    private static final class NotHere extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotHere() {
            super("", null, false, false);
        }
    }

    /**
     * A reference to an array that holds the value; nothing when JSON::PP itself has to be asked.
     *
     * @param text what Perl gave; with the option for UTF-8 its characters are octets
     */
    Optional<Long> decode(String text) {
        try {
            long array = perl.array();
            perl.push(array, whole(options.has(JsonOptions.UTF8) ? fromOctets(text) : text));
            return Optional.of(perl.arrayReference(array));
        } catch (JacksonException | CharacterCodingException | NotHere perlsTask) {
            return Optional.empty();
        }
    }

    private static String fromOctets(String text) throws CharacterCodingException {
        if (text.chars().anyMatch(c -> c > 255)) {
            throw new NotHere();
        }
        byte[] octets = text.getBytes(StandardCharsets.ISO_8859_1);
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    }

    private long whole(String text) {
        if (!options.known()) {
            throw new NotHere();
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null
                    || (!first.isStructStart() && !options.has(JsonOptions.ALLOW_NONREF))) {
                throw new NotHere();
            }
            long value = value(parser, first);
            if (parser.nextToken() != null) {
                throw new NotHere();
            }
            return value;
        }
    }

    private long value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> hash(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> perl.text(parser.getString());
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> perl.number(parser.getDoubleValue());
            case VALUE_TRUE -> truth("JSON::PP::true");
            case VALUE_FALSE -> truth("JSON::PP::false");
            case VALUE_NULL -> perl.undefined();
            default -> throw new NotHere();
        };
    }

    private long integer(JsonParser parser) {
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw new NotHere();
        }
        return perl.wide(parser.getLongValue());
    }

    private long truth(String name) {
        return perl.referenceAs(name).orElseThrow(NotHere::new);
    }

    private long hash(JsonParser parser) {
        deeper();
        long hash = perl.hash();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            if (key.chars().anyMatch(c -> c > 126 || c == 0)) {
                throw new NotHere();
            }
            perl.put(hash, key, value(parser, parser.nextToken()));
        }
        depth--;
        return perl.hashReference(hash);
    }

    private long array(JsonParser parser) {
        deeper();
        long array = perl.array();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            perl.push(array, value(parser, token));
        }
        depth--;
        return perl.arrayReference(array);
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw new NotHere();
        }
    }
}
