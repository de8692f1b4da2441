package org.livebridge.modules.database;

import java.security.SecureRandom;
import org.livebridge.account.RuleException;

/** The names and the password of a database that nobody has to choose. */
record RandomDatabase(String database, String user, String password) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final String SIGNS = LETTERS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ!#%+-.:=?@_";
    private static final int LONGEST_USER = 32;

    static RandomDatabase of(String accountPrefix, String prefix) {
        if (!prefix.matches("[A-Za-z0-9]{0,6}")) {
            throw new RuleException("The “prefix” may have up to 6 letters and digits.");
        }
        String begin = accountPrefix + (prefix.isEmpty() ? "" : prefix + "_");
        return new RandomDatabase(
                begin + random(LETTERS, 24),
                begin + random(LETTERS, LONGEST_USER - begin.length()),
                random(SIGNS, 24));
    }

    private static String random(String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
