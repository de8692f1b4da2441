package org.livebridge.account.ssh;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.util.OpenSSHPrivateKeyUtil;
import org.bouncycastle.crypto.util.OpenSSHPublicKeyUtil;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMDecryptorProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.livebridge.account.RuleException;

/** Makes and reads the texts of SSH keys. */
final class SshText {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private SshText() {}

    /** A new RSA key in PEM form, encrypted with {@code passphrase} unless that is empty. */
    static String rsa(int bits, String passphrase) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            KeyPair pair = generator.generateKeyPair();
            StringWriter text = new StringWriter();
            try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
                if (passphrase.isEmpty()) {
                    writer.writeObject(pair.getPrivate());
                } else {
                    writer.writeObject(
                            pair.getPrivate(),
                            new JcePEMEncryptorBuilder("AES-128-CBC")
                                    .setProvider(PROVIDER)
                                    .build(passphrase.toCharArray()));
                }
            }
            return text.toString();
        } catch (GeneralSecurityException | IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** The private key in a text, decrypted with {@code passphrase} where that is needed. */
    static AsymmetricKeyParameter key(String text, String passphrase) {
        try {
            if (text.contains("BEGIN OPENSSH PRIVATE KEY")) {
                try (PemReader reader = new PemReader(new StringReader(text))) {
                    PemObject object = reader.readPemObject();
                    return OpenSSHPrivateKeyUtil.parsePrivateKeyBlob(object.getContent());
                }
            }
            try (PEMParser parser = new PEMParser(new StringReader(text))) {
                Object object = parser.readObject();
                if (object instanceof PEMEncryptedKeyPair locked) {
                    PEMDecryptorProvider decryptor =
                            new JcePEMDecryptorProviderBuilder()
                                    .setProvider(PROVIDER)
                                    .build(passphrase.toCharArray());
                    object = locked.decryptKeyPair(decryptor);
                }
                if (object instanceof PEMKeyPair pair) {
                    return PrivateKeyFactory.createKey(pair.getPrivateKeyInfo());
                }
                if (object instanceof PrivateKeyInfo info) {
                    return PrivateKeyFactory.createKey(info);
                }
            }
        } catch (IOException | IllegalStateException | IllegalArgumentException wrong) {
            throw new RuleException(
                    "The key is not valid, or the passphrase is not the right one.");
        }
        throw new RuleException("The key is not valid: give a private or a public SSH key.");
    }

    /** The line that {@code authorized_keys} takes for a private key. */
    static String publicLine(AsymmetricKeyParameter key, String comment) {
        byte[] blob = publicBlob(key);
        return algorithm(key)
                + " "
                + Base64.getEncoder().encodeToString(blob)
                + " "
                + comment
                + "\n";
    }

    static byte[] publicBlob(AsymmetricKeyParameter key) {
        try {
            return OpenSSHPublicKeyUtil.encodePublicKey(publicOf(key));
        } catch (IOException cause) {
            throw new RuleException("The key is not valid: it is neither RSA, EC nor Ed25519.");
        }
    }

    static String algorithm(AsymmetricKeyParameter key) {
        if (key instanceof RSAKeyParameters) {
            return "ssh-rsa";
        }
        return key instanceof Ed25519PrivateKeyParameters ? "ssh-ed25519" : "ecdsa-sha2-nistp256";
    }

    private static AsymmetricKeyParameter publicOf(AsymmetricKeyParameter key) {
        if (key instanceof RSAPrivateCrtKeyParameters rsa) {
            return new RSAKeyParameters(false, rsa.getModulus(), rsa.getPublicExponent());
        }
        if (key instanceof Ed25519PrivateKeyParameters ed) {
            return ed.generatePublicKey();
        }
        if (key instanceof ECPrivateKeyParameters ec) {
            return new ECPublicKeyParameters(
                    ec.getParameters().getG().multiply(ec.getD()).normalize(), ec.getParameters());
        }
        throw new RuleException("The key is not valid: it is neither RSA, EC nor Ed25519.");
    }
}
