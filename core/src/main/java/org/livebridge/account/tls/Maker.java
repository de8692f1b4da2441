package org.livebridge.account.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;

/** Makes keys, requests and self-signed certificates, all as PEM texts. */
final class Maker {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Maker() {}

    /** An RSA key of so many bits. */
    static String key(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return Pem.write(generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** A request for {@code subject} by the key in {@code pem}. */
    static String request(String pem, Subject subject) {
        PrivateKeyInfo key = Pem.key(pem);
        try {
            ExtensionsGenerator extensions = new ExtensionsGenerator();
            extensions.addExtension(Extension.subjectAlternativeName, false, names(subject));
            return Pem.write(
                    new PKCS10CertificationRequestBuilder(subject.name(), PublicPart.publicOf(key))
                            .addAttribute(
                                    PKCSObjectIdentifiers.pkcs_9_at_extensionRequest,
                                    extensions.generate())
                            .build(signer(key)));
        } catch (IOException | OperatorCreationException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** A certificate for {@code subject}, signed by its own key, for a year. */
    static String certificate(String pem, Subject subject) {
        PrivateKeyInfo key = Pem.key(pem);
        Instant now = Instant.now();
        try {
            return Pem.write(
                    new X509v3CertificateBuilder(
                                    subject.name(),
                                    new BigInteger(120, RANDOM),
                                    Date.from(now),
                                    Date.from(now.plus(YEAR)),
                                    subject.name(),
                                    PublicPart.publicOf(key))
                            .addExtension(Extension.subjectAlternativeName, false, names(subject))
                            .addExtension(
                                    Extension.basicConstraints, false, new BasicConstraints(false))
                            .build(signer(key)));
        } catch (IOException | OperatorCreationException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static GeneralNames names(Subject subject) {
        return new GeneralNames(
                subject.domains().stream()
                        .map(domain -> new GeneralName(GeneralName.dNSName, domain))
                        .toArray(GeneralName[]::new));
    }

    private static ContentSigner signer(PrivateKeyInfo info)
            throws IOException, OperatorCreationException {
        PrivateKey key = new JcaPEMKeyConverter().getPrivateKey(info);
        return new JcaContentSignerBuilder(
                        key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA")
                .build(key);
    }
}
