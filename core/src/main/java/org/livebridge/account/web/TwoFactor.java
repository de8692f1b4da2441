package org.livebridge.account.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.livebridge.account.RuleException;
import org.livebridge.store.Database;

/** The second factor of a login: codes by time (RFC 6238: SHA-1, 30 seconds, six digits). */
public final class TwoFactor {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int STEP = 30;
    private static final int SECRET_BYTES = 10;

    private final Database database;
    private final Clock clock;

    /** The secrets in {@code database}, codes by {@code clock}. */
    public TwoFactor(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The account's secret in Base32; empty when there is no second factor. */
    public Optional<String> of(String account) {
        return database.read(
                sql ->
                        sql.first(
                                "SELECT secret FROM two_factor WHERE account = ?",
                                row -> row.getString(1),
                                account));
    }

    /** A new secret; it counts only after {@link #set}. */
    public static String fresh() {
        StringBuilder secret = new StringBuilder();
        for (int i = 0; i < SECRET_BYTES * 8 / 5; i++) {
            secret.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return secret.toString();
    }

    /** Takes the secret for the account, if the code proves that an app has it. */
    public void set(String account, String secret, String code) {
        String clean = secret.strip().toUpperCase(Locale.ROOT);
        if (!clean.matches("[A-Z2-7]{16,64}")) {
            throw new RuleException("“secret” must be 16 to 64 Base32 characters.");
        }
        if (!matches(clean, code.strip())) {
            throw new RuleException("The security code is invalid.");
        }
        database.write(
                sql ->
                        sql.update(
                                "INSERT INTO two_factor (account, secret) VALUES (?, ?) ON CONFLICT"
                                        + " (account) DO UPDATE SET secret = excluded.secret",
                                account,
                                clean));
    }

    /** Removes the second factor. */
    public void remove(String account) {
        int gone =
                database.write(
                        sql -> sql.update("DELETE FROM two_factor WHERE account = ?", account));
        if (gone == 0) {
            throw new RuleException("Two-factor authentication is not set up.");
        }
    }

    /** Whether the code is the one of now, of the step before or of the one after. */
    private boolean matches(String secret, String code) {
        long step = clock.instant().getEpochSecond() / STEP;
        for (long at = step - 1; at <= step + 1; at++) {
            if (MessageDigest.isEqual(
                    code(secret, at).getBytes(StandardCharsets.US_ASCII),
                    code.getBytes(StandardCharsets.US_ASCII))) {
                return true;
            }
        }
        return false;
    }

    /** The six digits of a step of time. */
    static String code(String secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xF) & 0x7FFFFFFF;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String secret) {
        ByteBuffer bytes = ByteBuffer.allocate(secret.length() * 5 / 8);
        int bits = 0;
        int kept = 0;
        for (int i = 0; i < secret.length(); i++) {
            kept = ((kept << 5) | ALPHABET.indexOf(secret.charAt(i))) & 0xFFFF;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (kept >> bits));
            }
        }
        return bytes.array();
    }
}
