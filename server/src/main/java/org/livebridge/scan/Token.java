package org.livebridge.scan;

/**
 * A token of a program, the same for PHP and Perl.
 *
 * @param text a string's value without its quotes; everything else as written
 * @param line from 1
 */
record Token(Kind kind, String text, int line) {

    enum Kind {
        /** A constant text. */
        STRING,
        /** A text with variables in it. */
        MIXED,
        VARIABLE,
        WORD,
        SIGN,
        /** Text outside of the program. */
        HTML
    }

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
    }

    boolean isText() {
        return kind == Kind.STRING || kind == Kind.MIXED || kind == Kind.HTML;
    }
}
