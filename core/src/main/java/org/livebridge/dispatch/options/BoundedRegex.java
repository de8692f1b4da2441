package org.livebridge.dispatch.options;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.livebridge.account.RuleException;

/** A caller's regular expression that cannot run for ever: it may look at so many characters. */
public final class BoundedRegex {
    private static final int LONGEST = 500;
    private static final int LOOKS = 200_000;

    private final Pattern pattern;
    private int left = LOOKS;

    /** Compiles {@code text}; a {@link RuleException} says what is wrong with it. */
    public BoundedRegex(String text) {
        if (text.length() > LONGEST) {
            throw new RuleException("A regex may have " + LONGEST + " characters at most.");
        }
        try {
            pattern = Pattern.compile(text, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException cause) {
            throw new RuleException("The regex is not valid: " + cause.getDescription() + ".");
        }
    }

    /** Whether it matches somewhere in {@code text}. */
    public boolean finds(String text) {
        return pattern.matcher(new Counted(text)).find();
    }

    private final class Counted implements CharSequence {
        private final CharSequence text;

        Counted(CharSequence text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new RuleException("The regex takes too long; use a simpler one.");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end));
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
