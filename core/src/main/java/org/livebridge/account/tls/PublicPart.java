package org.livebridge.account.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.livebridge.account.RuleException;

/**
 * The public part of a key: what a key, a request and a certificate have in common.
 *
 * @param digest SHA-256 of it; equal for what belongs together
 * @param modulus RSA's, in lower-case hex; the public point for other keys
 * @param bits how long it is
 * @param algorithm {@code rsaEncryption} or {@code id-ecPublicKey}
 */
record PublicPart(String digest, String modulus, int bits, String algorithm) {

    static PublicPart of(SubjectPublicKeyInfo info) {
        try {
            String digest =
                    HexFormat.of()
                            .formatHex(
                                    MessageDigest.getInstance("SHA-256").digest(info.getEncoded()));
            if (info.getAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
                RSAPublicKey rsa = RSAPublicKey.getInstance(info.parsePublicKey());
                return new PublicPart(
                        digest,
                        rsa.getModulus().toString(16),
                        rsa.getModulus().bitLength(),
                        "rsaEncryption");
            }
            AsymmetricKeyParameter key = PublicKeyFactory.createKey(info);
            int bits =
                    key instanceof ECPublicKeyParameters ec
                            ? ec.getParameters().getN().bitLength()
                            : 256;
            return new PublicPart(
                    digest,
                    HexFormat.of().formatHex(info.getPublicKeyData().getBytes()),
                    bits,
                    "id-ecPublicKey");
        } catch (IOException | GeneralSecurityException cause) {
            throw new RuleException("The public key cannot be read.");
        }
    }

    /** Of a private key: computed from it. */
    static PublicPart of(PrivateKeyInfo info) {
        try {
            return of(publicOf(info));
        } catch (IOException | IllegalArgumentException cause) {
            throw new RuleException("The key is not valid: it is neither RSA nor EC.");
        }
    }

    static SubjectPublicKeyInfo publicOf(PrivateKeyInfo info) throws IOException {
        if (info.getPrivateKeyAlgorithm()
                .getAlgorithm()
                .equals(PKCSObjectIdentifiers.rsaEncryption)) {
            RSAPrivateKey rsa = RSAPrivateKey.getInstance(info.parsePrivateKey());
            return new SubjectPublicKeyInfo(
                    info.getPrivateKeyAlgorithm(),
                    new RSAPublicKey(rsa.getModulus(), rsa.getPublicExponent()));
        }
        AsymmetricKeyParameter key = PrivateKeyFactory.createKey(info);
        if (key instanceof ECPrivateKeyParameters ec) {
            return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(
                    new ECPublicKeyParameters(
                            ec.getParameters().getG().multiply(ec.getD()).normalize(),
                            ec.getParameters()));
        }
        throw new RuleException("The key is not valid: it is neither RSA nor EC.");
    }
}
