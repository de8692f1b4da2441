package org.livebridge.engine.services.crypto;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEInputDecryptorProviderBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/** Keys of asymmetric ciphers in PEM texts. */
final class PemKeys {
    private static final int LONGEST = 1 << 18;
    private static final int MOST_BITS = 8192;

    private PemKeys() {}

    /** The private key in {@code pem}. */
    static PrivateKey secret(String pem, String passphrase) throws GeneralSecurityException {
        return converter().secret(first(pem), passphrase);
    }

    /** The public key in {@code pem}: one alone, a certificate's, or that of a private key. */
    static PublicKey open(String pem, String passphrase) throws GeneralSecurityException {
        return converter().open(first(pem), passphrase);
    }

    /** A new pair. */
    static KeyPair make(String type, int bits, String curve) throws GeneralSecurityException {
        if (type.equals("EC")) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            String name = curve.equals("prime256v1") ? "secp256r1" : curve;
            generator.initialize(new ECGenParameterSpec(name));
            return generator.generateKeyPair();
        }
        if (bits < 384 || bits > MOST_BITS) {
            throw new GeneralSecurityException("A key has 384 to " + MOST_BITS + " bits");
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    /** {@code encoded} as PEM. */
    static String write(String kind, byte[] encoded) {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(new PemObject(kind, encoded));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static Object first(String pem) throws GeneralSecurityException {
        if (pem.length() > LONGEST) {
            throw new GeneralSecurityException("The key's text is too long");
        }
        try (PEMParser parser = new PEMParser(new StringReader(pem))) {
            Object object = parser.readObject();
            // In front of an elliptic key its parameters stand alone.
            while (object instanceof org.bouncycastle.asn1.ASN1ObjectIdentifier) {
                object = parser.readObject();
            }
            if (object == null) {
                throw new GeneralSecurityException("There is no key in the text");
            }
            return object;
        } catch (IOException | IllegalArgumentException broken) {
            throw new GeneralSecurityException("The key's text cannot be read", broken);
        }
    }

    private static Converter converter() {
        return new Converter(new JcaPEMKeyConverter());
    }

    /** Java's keys of what PEM holds. */
    private record Converter(JcaPEMKeyConverter keys) {
        PrivateKey secret(Object object, String passphrase) throws GeneralSecurityException {
            try {
                if (object instanceof PEMKeyPair pair) {
                    return keys.getPrivateKey(pair.getPrivateKeyInfo());
                }
                if (object instanceof PrivateKeyInfo info) {
                    return keys.getPrivateKey(info);
                }
                char[] word = passphrase.toCharArray();
                if (object instanceof PEMEncryptedKeyPair pair) {
                    return keys.getPrivateKey(
                            pair.decryptKeyPair(new JcePEMDecryptorProviderBuilder().build(word))
                                    .getPrivateKeyInfo());
                }
                if (object instanceof PKCS8EncryptedPrivateKeyInfo info) {
                    return keys.getPrivateKey(
                            info.decryptPrivateKeyInfo(
                                    new JcePKCSPBEInputDecryptorProviderBuilder().build(word)));
                }
            } catch (IOException | PKCSException wrong) {
                throw new GeneralSecurityException("The key cannot be opened", wrong);
            }
            throw new GeneralSecurityException("This is no private key");
        }

        PublicKey open(Object object, String passphrase) throws GeneralSecurityException {
            try {
                if (object instanceof SubjectPublicKeyInfo info) {
                    return keys.getPublicKey(info);
                }
                if (object instanceof X509CertificateHolder certificate) {
                    return keys.getPublicKey(certificate.getSubjectPublicKeyInfo());
                }
                if (object instanceof PEMKeyPair pair && pair.getPublicKeyInfo() != null) {
                    return keys.getPublicKey(pair.getPublicKeyInfo());
                }
            } catch (IOException wrong) {
                throw new GeneralSecurityException("The key cannot be read", wrong);
            }
            if (secret(object, passphrase) instanceof RSAPrivateCrtKey rsa) {
                return KeyFactory.getInstance("RSA")
                        .generatePublic(
                                new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()));
            }
            throw new GeneralSecurityException("The key does not tell its public part");
        }
    }
}
