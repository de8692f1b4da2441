package org.livebridge.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Hashes passwords and answers: Argon2id, 19 MiB, t=2, p=1 (design.md 3). */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 32;

    private Secrets() {}

    /** {@code salt$hash}, both in Base64. */
    public static String hash(String secret) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return encode(salt) + "$" + encode(argon(secret, salt));
    }

    /** Whether {@code secret} is the one that {@code kept} was made of. */
    public static boolean matches(String secret, String kept) {
        int cut = kept.indexOf('$');
        byte[] salt = Base64.getDecoder().decode(kept.substring(0, cut));
        byte[] hash = Base64.getDecoder().decode(kept.substring(cut + 1));
        return MessageDigest.isEqual(hash, argon(secret, salt));
    }

    private static byte[] argon(String secret, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withMemoryAsKB(19 * 1024)
                        .withIterations(2)
                        .withParallelism(1)
                        .withSalt(salt)
                        .build());
        byte[] hash = new byte[LENGTH];
        generator.generateBytes(secret.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
