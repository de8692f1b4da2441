package org.livebridge.json;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Reads and writes JSON.
 *
 * <p>Values are maps (in the order read), lists, texts, {@code Integer}, {@code Long}, {@code
 * BigInteger}, {@code BigDecimal}, booleans and null. Records are written by their components.
 * Thread-safe.
 */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /**
     * The value that {@code text} says.
     *
     * @throws JsonSyntaxException when it is not one JSON value
     */
    public static @Nullable Object parse(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            Object value = read(parser, parser.nextToken());
            if (parser.nextToken() != null) {
                throw new JsonSyntaxException(
                        "There is text after the JSON value.", new Throwable());
            }
            return value;
        } catch (JacksonException cause) {
            throw new JsonSyntaxException("This is not JSON: " + cause.getOriginalMessage(), cause);
        }
    }

    /** {@code value} as compact JSON. */
    public static String write(@Nullable Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(out, value);
        }
        return text.toString();
    }

    /** {@code value} as indented JSON, for people. */
    public static String writePretty(@Nullable Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(new Pretty(), text)) {
            write(out, value);
        }
        return text.toString();
    }

    private static final class Pretty extends ObjectWriteContext.Base {
        private final PrettyPrinter printer = new DefaultPrettyPrinter();

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    private static @Nullable Object read(JsonParser parser, @Nullable JsonToken token) {
        if (token == null) {
            throw new JsonSyntaxException("The JSON text is empty.", new Throwable());
        }
        return switch (token) {
            case START_OBJECT -> readMap(parser);
            case START_ARRAY -> readList(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Map<String, @Nullable Object> readMap(JsonParser parser) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            map.put(name, read(parser, parser.nextToken()));
        }
        return map;
    }

    private static List<@Nullable Object> readList(JsonParser parser) {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            list.add(read(parser, token));
        }
        return list;
    }

    private static void write(JsonGenerator out, @Nullable Object value) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof CharSequence text) {
            out.writeString(text.toString());
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Iterable<?> list) {
            out.writeStartArray();
            list.forEach(item -> write(out, item));
            out.writeEndArray();
        } else if (value instanceof Number number) {
            writeNumber(out, number);
        } else {
            out.writeStartObject();
            Rows.toMap(value)
                    .forEach(
                            (name, item) -> {
                                out.writeName(name);
                                write(out, item);
                            });
            out.writeEndObject();
        }
    }

    private static void writeNumber(JsonGenerator out, Number number) {
        if (number instanceof BigDecimal decimal) {
            out.writeNumber(decimal);
        } else if (number instanceof BigInteger integer) {
            out.writeNumber(integer);
        } else {
            out.writeNumber(number.longValue());
        }
    }
}
