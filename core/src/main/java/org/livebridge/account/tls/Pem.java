package org.livebridge.account.tls;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.livebridge.account.RuleException;

/** Reads and writes PEM texts; what is none is refused in one sentence. */
final class Pem {
    private static final int LONGEST = 256 * 1024;
    private static final int MOST = 20;

    private Pem() {}

    /** A certificate; others after it in the text are left. */
    static X509CertificateHolder certificate(String text) {
        List<X509CertificateHolder> all = certificates(text);
        if (all.isEmpty()) {
            throw new RuleException("The certificate is not valid: give one in PEM form.");
        }
        return all.get(0);
    }

    /** All certificates of the text, e.g. those of a CA bundle. */
    static List<X509CertificateHolder> certificates(String text) {
        List<X509CertificateHolder> found = new ArrayList<>();
        for (Object object : objects(text, "certificate")) {
            if (object instanceof X509CertificateHolder certificate) {
                found.add(certificate);
            }
        }
        return found;
    }

    /** A private key in clear. */
    static PrivateKeyInfo key(String text) {
        for (Object object : objects(text, "key")) {
            if (object instanceof PEMEncryptedKeyPair
                    || object instanceof PKCS8EncryptedPrivateKeyInfo) {
                throw new RuleException("The key is encrypted; give it without a passphrase.");
            }
            if (object instanceof PEMKeyPair pair) {
                return pair.getPrivateKeyInfo();
            }
            if (object instanceof PrivateKeyInfo key) {
                return key;
            }
        }
        throw new RuleException("The key is not valid: give one in PEM form.");
    }

    /** A certificate request. */
    static PKCS10CertificationRequest request(String text) {
        for (Object object : objects(text, "certificate signing request")) {
            if (object instanceof PKCS10CertificationRequest request) {
                return request;
            }
        }
        throw new RuleException("The certificate signing request is not valid.");
    }

    /** The PEM text of a key, request or certificate. */
    static String write(Object object) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(object);
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
        return text.toString();
    }

    private static List<Object> objects(String text, String what) {
        if (text.length() > LONGEST) {
            throw new RuleException("The " + what + " is longer than " + LONGEST + " characters.");
        }
        List<Object> objects = new ArrayList<>();
        try (PEMParser parser = new PEMParser(new StringReader(text))) {
            for (Object object = parser.readObject();
                    object != null && objects.size() < MOST;
                    object = parser.readObject()) {
                objects.add(object);
            }
        } catch (PEMException wrong) {
            throw new RuleException("The " + what + " is not valid: it cannot be read.");
        } catch (IOException | IllegalArgumentException | IllegalStateException wrong) {
            throw new RuleException("The " + what + " is not valid: its Base64 is broken.");
        }
        return objects;
    }
}
