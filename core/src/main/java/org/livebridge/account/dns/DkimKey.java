package org.livebridge.account.dns;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.livebridge.account.RuleException;

/**
 * A key that signs mail.
 *
 * @param pem the private key
 * @param record the TXT record that publishes the public one
 */
public record DkimKey(String pem, String record) {
    private static final int BITS = 2048;
    private static final int LONGEST = 20_000;

    /** A new key of 2048 bits. */
    public static DkimKey make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            String body =
                    Base64.getMimeEncoder(64, new byte[] {'\n'})
                            .encodeToString(pair.getPrivate().getEncoded());
            String pem = "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
            return new DkimKey(pem, record(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The key of that text: PEM, PKCS #8 or PKCS #1. */
    public static DkimKey of(String pem) {
        String body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        if (pem.length() > LONGEST || !pem.contains("PRIVATE KEY-----")) {
            throw new RuleException("The key is not a private key in PEM.");
        }
        try {
            byte[] der = Base64.getDecoder().decode(body);
            RSAPrivateKey key =
                    pem.contains("RSA PRIVATE KEY")
                            ? RSAPrivateKey.getInstance(der)
                            : RSAPrivateKey.getInstance(
                                    PrivateKeyInfo.getInstance(der).parsePrivateKey());
            byte[] open =
                    KeyFactory.getInstance("RSA")
                            .generatePublic(
                                    new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()))
                            .getEncoded();
            return new DkimKey(pem.strip() + "\n", record(open));
        } catch (IllegalArgumentException | IOException | GeneralSecurityException wrong) {
            throw new RuleException("The key is not a private RSA key in PEM.");
        }
    }

    private static String record(byte[] open) {
        return "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(open) + ";";
    }
}
