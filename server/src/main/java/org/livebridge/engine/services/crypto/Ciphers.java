package org.livebridge.engine.services.crypto;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Symmetric ciphers as {@code openssl_encrypt} has them. */
public final class Ciphers {
    private Ciphers() {}

    /** The sizes that a cipher wants, in octets. */
    public record Sizes(int key, int iv) {}

    /** A text, and the tag of an authenticated cipher. */
    public record Result(String out, String tag) {}

    /** The sizes of {@code method}; empty when it is not offered. */
    public static Optional<Sizes> sizes(String method) {
        return CipherName.of(method).map(name -> new Sizes(name.keySize(), name.ivSize()));
    }

    /**
     * Encrypts, or decrypts when there is a way back.
     *
     * @param iv of the size that the cipher wants, but for GCM, where any will do
     * @param pads whether the text is filled up to whole blocks
     * @param tag what authenticates a text to decrypt
     * @param tagSize in octets
     * @throws GeneralSecurityException when the text does not fit the key
     */
    public static Result apply(
            boolean encrypts,
            String method,
            String key,
            String iv,
            String data,
            boolean pads,
            String aad,
            String tag,
            int tagSize)
            throws GeneralSecurityException {
        CipherName name =
                CipherName.of(method)
                        .orElseThrow(() -> new GeneralSecurityException("Unknown cipher"));
        boolean gcm = name.mode().equals("GCM");
        String padding = name.pads() && pads ? "PKCS5Padding" : "NoPadding";
        Cipher cipher = Cipher.getInstance(name.algorithm() + "/" + name.mode() + "/" + padding);
        // A key that is too short is filled with zeros, one that is too long cut.
        SecretKeySpec secret =
                new SecretKeySpec(Arrays.copyOf(Octets.of(key), name.keySize()), name.algorithm());
        int way = encrypts ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE;
        int size = Math.max(4, Math.min(encrypts ? tagSize : tag.length(), 16));
        if (gcm) {
            cipher.init(way, secret, new GCMParameterSpec(8 * Math.max(12, size), Octets.of(iv)));
            cipher.updateAAD(Octets.of(aad));
        } else if (name.ivSize() > 0) {
            cipher.init(way, secret, new IvParameterSpec(Octets.of(iv)));
        } else {
            cipher.init(way, secret);
        }
        String out = Octets.text(cipher.doFinal(Octets.of(gcm && !encrypts ? data + tag : data)));
        if (!gcm || !encrypts) {
            return new Result(out, "");
        }
        int cut = out.length() - Math.max(12, size);
        return new Result(out.substring(0, cut), out.substring(cut, cut + size));
    }
}
