package org.livebridge.dispatch;

/** How far two names are apart: Levenshtein's distance, letter case counting little. */
final class Nearness {
    private static final int LONGEST = 200;

    private Nearness() {}

    static int between(String one, String other) {
        if (one.equalsIgnoreCase(other)) {
            return 0;
        }
        if (other.length() > LONGEST) {
            return LONGEST;
        }
        int[] above = new int[other.length() + 1];
        for (int i = 0; i < above.length; i++) {
            above[i] = i;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
