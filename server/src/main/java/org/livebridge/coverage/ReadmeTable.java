package org.livebridge.coverage;

/** The part of README.md that is made from the coverage, between two marks. */
final class ReadmeTable {
    private static final String BEGIN =
            "<!-- coverage: made by ./livebridge coverage --refresh -->\n";
    private static final String END = "<!-- /coverage -->";

    private ReadmeTable() {}

    /** {@code readme} with {@code table} in its place; a page without the marks stays as it is. */
    static String in(String readme, String table) {
        int begin = readme.indexOf(BEGIN);
        int end = readme.indexOf(END);
        return begin < 0 || end < begin
                ? readme
                : readme.substring(0, begin + BEGIN.length()) + table + readme.substring(end);
    }

    /** What stands there now. */
    static String of(String readme) {
        int begin = readme.indexOf(BEGIN);
        int end = readme.indexOf(END);
        return begin < 0 || end < begin ? "" : readme.substring(begin + BEGIN.length(), end);
    }
}
