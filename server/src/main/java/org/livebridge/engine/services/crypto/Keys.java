package org.livebridge.engine.services.crypto;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Cipher;

/**
 * Asymmetric keys and what is done with them, as {@code openssl_pkey_*} and its sisters have it.
 */
public final class Keys {
    private Keys() {}

    /**
     * A key.
     *
     * @param kind {@code private} or {@code public}
     * @param type {@code RSA}, {@code EC} or {@code DSA}
     * @param secret PKCS 8 in PEM; empty for a public one
     * @param open in PEM
     * @param numbers the parts of an RSA key, octets by their short names
     */
    public record Facts(
            String kind,
            String type,
            int bits,
            String secret,
            String open,
            Map<String, String> numbers) {}

    /** A new pair. */
    public static Facts make(String type, int bits, String curve) throws GeneralSecurityException {
        KeyPair pair = PemKeys.make(type, bits, curve);
        return facts(pair.getPrivate(), pair.getPublic());
    }

    /** What a PEM text holds. */
    public static Facts read(String pem, String passphrase, boolean secret)
            throws GeneralSecurityException {
        if (!secret) {
            return facts(null, PemKeys.open(pem, passphrase));
        }
        PrivateKey key = PemKeys.secret(pem, passphrase);
        return facts(key, PemKeys.open(pem, passphrase));
    }

    private static Facts facts(
            @org.jspecify.annotations.Nullable PrivateKey secret, PublicKey open) {
        Map<String, String> numbers = new LinkedHashMap<>();
        int bits = 0;
        if (open instanceof RSAPublicKey rsa) {
            bits = rsa.getModulus().bitLength();
            numbers.put("n", octets(rsa.getModulus()));
            numbers.put("e", octets(rsa.getPublicExponent()));
        } else if (open instanceof ECPublicKey curve) {
            bits = curve.getParams().getCurve().getField().getFieldSize();
        }
        if (secret instanceof RSAPrivateCrtKey rsa) {
            numbers.put("d", octets(rsa.getPrivateExponent()));
            numbers.put("p", octets(rsa.getPrimeP()));
            numbers.put("q", octets(rsa.getPrimeQ()));
            numbers.put("dmp1", octets(rsa.getPrimeExponentP()));
            numbers.put("dmq1", octets(rsa.getPrimeExponentQ()));
            numbers.put("iqmp", octets(rsa.getCrtCoefficient()));
        }
        return new Facts(
                secret == null ? "public" : "private",
                open.getAlgorithm(),
                bits,
                secret == null ? "" : PemKeys.write("PRIVATE KEY", secret.getEncoded()),
                PemKeys.write("PUBLIC KEY", open.getEncoded()),
                numbers);
    }

    private static String octets(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        return Octets.text(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }

    /** The signature of {@code data}. */
    public static String sign(String data, String pem, String passphrase, String digest)
            throws GeneralSecurityException {
        PrivateKey key = PemKeys.secret(pem, passphrase);
        Signature signature = Signature.getInstance(signature(digest, key));
        signature.initSign(key);
        signature.update(Octets.of(data));
        return Octets.text(signature.sign());
    }

    /** Whether {@code proof} signs {@code data}. */
    public static boolean verify(String data, String proof, String pem, String digest)
            throws GeneralSecurityException {
        PublicKey key = PemKeys.open(pem, "");
        Signature signature = Signature.getInstance(signature(digest, key));
        signature.initVerify(key);
        signature.update(Octets.of(data));
        try {
            return signature.verify(Octets.of(proof));
        } catch (java.security.SignatureException otherSize) {
            return false;
        }
    }

    private static String signature(String digest, Key key) {
        String name = digest.toUpperCase(Locale.ROOT).replace("-", "");
        String algorithm = key.getAlgorithm().equals("EC") ? "ECDSA" : key.getAlgorithm();
        return name + "with" + algorithm;
    }

    /**
     * RSA on a short text.
     *
     * @param padding {@code PKCS1Padding}, {@code OAEPPadding} or {@code NoPadding}
     */
    public static String rsa(
            boolean encrypts,
            boolean secret,
            String data,
            String pem,
            String passphrase,
            String padding)
            throws GeneralSecurityException {
        String fill = padding.equals("OAEPPadding") ? "OAEPWithSHA-1AndMGF1Padding" : padding;
        Cipher cipher = Cipher.getInstance("RSA/ECB/" + fill);
        Key key = secret ? PemKeys.secret(pem, passphrase) : PemKeys.open(pem, passphrase);
        cipher.init(encrypts ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE, key);
        return Octets.text(cipher.doFinal(Octets.of(data)));
    }
}
