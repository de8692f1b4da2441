package org.livebridge.perl;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Unicode's names of characters as Perl knows them: the JVM's, but for ideographs, Hangul syllables
 * and control characters, which Java names in a way of its own. Of Unicode's aliases those of the
 * control characters and of format characters are there (source: UAX 44, {@code NameAliases.txt}).
 */
final class CharacterNames {
    private static final int HANGUL = 0xAC00;
    private static final int HANGUL_COUNT = 11_172;
    private static final int VOWELS = 21;
    private static final int ENDS = 28;
    private static final List<String> FIRST =
            List.of("G,GG,N,D,DD,R,M,B,BB,S,SS,,J,JJ,C,K,T,P,H".split(",", -1));
    private static final List<String> MIDDLE =
            List.of("A,AE,YA,YAE,EO,E,YEO,YE,O,WA,WAE,OE,YO,U,WEO,WE,WI,YU,EU,YI,I".split(",", -1));
    private static final List<String> LAST =
            List.of(
                    ",G,GG,GS,N,NJ,NH,D,L,LG,LM,LB,LS,LT,LP,LH,M,B,BS,S,SS,NG,J,C,K,T,P,H"
                            .split(",", -1));
    private static final String IDEOGRAPH = "CJK UNIFIED IDEOGRAPH-";

    /** Code, name and abbreviations; the name is none that Unicode gives, so it is an alias too. */
    private static final List<String> ALIASES =
            List.of(
                    "0 NULL,NUL",
                    "1 START OF HEADING,SOH",
                    "2 START OF TEXT,STX",
                    "3 END OF TEXT,ETX",
                    "4 END OF TRANSMISSION,EOT",
                    "5 ENQUIRY,ENQ",
                    "6 ACKNOWLEDGE,ACK",
                    "7 ALERT,BEL",
                    "8 BACKSPACE,BS",
                    "9 CHARACTER TABULATION,HORIZONTAL TABULATION,HT,TAB",
                    "A LINE FEED,NEW LINE,END OF LINE,LF,NL,EOL",
                    "B LINE TABULATION,VERTICAL TABULATION,VT",
                    "C FORM FEED,FF",
                    "D CARRIAGE RETURN,CR",
                    "E SHIFT OUT,LOCKING-SHIFT ONE,SO",
                    "F SHIFT IN,LOCKING-SHIFT ZERO,SI",
                    "1B ESCAPE,ESC",
                    "1C INFORMATION SEPARATOR FOUR,FILE SEPARATOR,FS",
                    "1D INFORMATION SEPARATOR THREE,GROUP SEPARATOR,GS",
                    "1E INFORMATION SEPARATOR TWO,RECORD SEPARATOR,RS",
                    "1F INFORMATION SEPARATOR ONE,UNIT SEPARATOR,US",
                    "20 SPACE,SP",
                    "7F DELETE,DEL",
                    "85 NEXT LINE,NEL",
                    "A0 NO-BREAK SPACE,NBSP",
                    "AD SOFT HYPHEN,SHY",
                    "200B ZERO WIDTH SPACE,ZWSP",
                    "200C ZERO WIDTH NON-JOINER,ZWNJ",
                    "200D ZERO WIDTH JOINER,ZWJ",
                    "200E LEFT-TO-RIGHT MARK,LRM",
                    "200F RIGHT-TO-LEFT MARK,RLM",
                    "202A LEFT-TO-RIGHT EMBEDDING,LRE",
                    "202B RIGHT-TO-LEFT EMBEDDING,RLE",
                    "202C POP DIRECTIONAL FORMATTING,PDF",
                    "202F NARROW NO-BREAK SPACE,NNBSP",
                    "2060 WORD JOINER,WJ",
                    "FEFF ZERO WIDTH NO-BREAK SPACE,BYTE ORDER MARK,BOM,ZWNBSP");

    private static final Map<String, Integer> BY_ALIAS = new HashMap<>();
    private static final Map<Integer, String> CONTROLS = new HashMap<>();

    static {
        for (String line : ALIASES) {
            int cut = line.indexOf(' ');
            int code = Integer.parseInt(line.substring(0, cut), 16);
            String[] names = line.substring(cut + 1).split(",", -1);
            CONTROLS.put(code, names[0]);
            for (String name : names) {
                BY_ALIAS.put(name, code);
            }
        }
    }

    private CharacterNames() {}

    /** The code point of the character with this very name. */
    static OptionalInt code(String name) {
        Integer alias = BY_ALIAS.get(name);
        if (alias != null) {
            return OptionalInt.of(alias);
        }
        if (name.startsWith(IDEOGRAPH)) {
            return ideograph(name.substring(IDEOGRAPH.length()));
        }
        if (name.startsWith("HANGUL SYLLABLE ")) {
            return syllable(name);
        }
        try {
            int code = Character.codePointOf(name);
            boolean same = name(code).filter(name::equals).isPresent();
            return same ? OptionalInt.of(code) : OptionalInt.empty();
        } catch (IllegalArgumentException unknown) {
            return OptionalInt.empty();
        }
    }

    /** The name of a character; empty where Unicode gives none. */
    static Optional<String> name(int code) {
        if (CONTROLS.containsKey(code)) {
            return Optional.ofNullable(CONTROLS.get(code));
        }
        if (!Character.isValidCodePoint(code)) {
            return Optional.empty();
        }
        if (code >= HANGUL && code < HANGUL + HANGUL_COUNT) {
            return Optional.of(hangul(code - HANGUL));
        }
        String hex = String.format(Locale.ROOT, "%X", code);
        if (Character.isIdeographic(code) && isUnified(code)) {
            return Optional.of(IDEOGRAPH + hex);
        }
        String name = Character.getName(code);
        // Java makes a name of the block and the number where Unicode has none.
        return name == null || name.endsWith(" " + hex) ? Optional.empty() : Optional.of(name);
    }

    private static boolean isUnified(int code) {
        return String.valueOf(Character.UnicodeBlock.of(code)).startsWith("CJK_UNIFIED_IDEOGRAPHS");
    }

    private static OptionalInt ideograph(String hex) {
        if (!hex.matches("[0-9A-F]{4,5}")) {
            return OptionalInt.empty();
        }
        int code = Integer.parseInt(hex, 16);
        return name(code).isPresent() ? OptionalInt.of(code) : OptionalInt.empty();
    }

    private static OptionalInt syllable(String name) {
        for (int i = 0; i < HANGUL_COUNT; i++) {
            if (hangul(i).equals(name)) {
                return OptionalInt.of(HANGUL + i);
            }
        }
        return OptionalInt.empty();
    }

    private static String hangul(int index) {
        return "HANGUL SYLLABLE "
                + FIRST.get(index / (VOWELS * ENDS))
                + MIDDLE.get(index / ENDS % VOWELS)
                + LAST.get(index % ENDS);
    }
}
