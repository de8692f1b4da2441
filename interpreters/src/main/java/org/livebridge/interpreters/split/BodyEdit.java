package org.livebridge.interpreters.split;

import java.util.HexFormat;

/**
 * A change to one function's body: some of its bytes, found exactly once, give way to others.
 *
 * @param function the function's index, imported ones counted
 * @param from the bytes in hexadecimal
 * @param to what stands there then
 */
public record BodyEdit(int function, String from, String to) {
    byte[] applyTo(byte[] body) {
        String text = HexFormat.of().formatHex(body);
        int at = find(text, 0);
        if (at < 0 || find(text, at + 2) >= 0) {
            throw new IllegalArgumentException(
                    "Function " + function + " does not hold " + from + " exactly once.");
        }
        String changed = text.substring(0, at) + to + text.substring(at + from.length());
        return HexFormat.of().parseHex(changed);
    }

    /** Where the bytes begin, at a whole byte; below 0 for nowhere. */
    private int find(String text, int begin) {
        int at = text.indexOf(from, begin);
        while (at >= 0 && at % 2 != 0) {
            at = text.indexOf(from, at + 1);
        }
        return at;
    }
}
