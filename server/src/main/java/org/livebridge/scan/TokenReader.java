package org.livebridge.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads what {@code tokens.php} prints: PHP's numbers of its tokens are told by its first line,
 * each other line holds the tokens of a file.
 */
final class TokenReader implements AutoCloseable {
    private static final Map<String, Token.Kind> KINDS =
            Map.of(
                    "s", Token.Kind.STRING,
                    "i", Token.Kind.MIXED,
                    "v", Token.Kind.VARIABLE,
                    "w", Token.Kind.WORD,
                    "h", Token.Kind.HTML);
    private static final String LEFT_OUT = "-";

    private final JsonParser json;
    private final Map<Integer, String> kinds = new HashMap<>();
    private int line;

    TokenReader(byte[] printed) throws IOException {
        json = new JsonFactory().createParser(ObjectReadContext.empty(), printed);
        expect(JsonToken.START_OBJECT);
        for (String id = json.nextName(); id != null; id = json.nextName()) {
            kinds.put(Integer.valueOf(id), json.nextStringValue());
        }
    }

    /** The tokens of the next file. */
    List<Token> next() throws IOException {
        List<Token> tokens = new ArrayList<>();
        expect(JsonToken.START_ARRAY);
        line = 1;
        for (JsonToken at = json.nextToken(); at != JsonToken.END_ARRAY; at = json.nextToken()) {
            if (at == JsonToken.VALUE_STRING) {
                tokens.add(new Token(Token.Kind.SIGN, json.getString(), line));
                continue;
            }
            Token token = numbered();
            if (token != null) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    /** {@code [number, text, line]}; null for what a scan leaves out. */
    private @Nullable Token numbered() throws IOException {
        String kind = kinds.get(json.nextIntValue(0));
        if (LEFT_OUT.equals(kind)) {
            json.nextToken();
            json.nextToken();
            json.nextToken();
            return null;
        }
        String text = String.valueOf(json.nextStringValue());
        line = json.nextIntValue(line);
        json.nextToken();
        if (kind == null) {
            boolean word = !text.isEmpty() && Character.isLetter(text.charAt(0));
            return new Token(word ? Token.Kind.WORD : Token.Kind.SIGN, text, line);
        }
        Token.Kind known = KINDS.getOrDefault(kind, Token.Kind.SIGN);
        return new Token(known, known == Token.Kind.STRING ? PhpText.plain(text) : text, line);
    }

    private void expect(JsonToken wanted) throws IOException {
        if (json.nextToken() != wanted) {
            throw new IOException("PHP’s tokens cannot be read.");
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
