package org.livebridge.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The server's certificate with its key: given as files, or self-signed, made once and kept. */
public final class Certificate {
    private static final String ALIAS = "livebridge";
    private static final char[] NO_PASSWORD = new char[0];
    private static final Duration RENEWED_BEFORE = Duration.ofDays(7);

    private final KeyStore store;
    private final X509Certificate certificate;

    private Certificate(KeyStore store) throws GeneralSecurityException {
        this.store = store;
        this.certificate = (X509Certificate) store.getCertificate(ALIAS);
    }

    /** The self-signed one in {@code folder}, made where it is missing or about to end. */
    public static Certificate selfSigned(Path folder) throws IOException {
        Path file = folder.resolve("self-signed.p12");
        try {
            if (Files.exists(file)) {
                Certificate kept = new Certificate(read(file));
                if (kept.certificate
                        .getNotAfter()
                        .toInstant()
                        .isAfter(Instant.now().plus(RENEWED_BEFORE))) {
                    return kept;
                }
            }
            Files.createDirectories(folder);
            SelfSigned made = SelfSigned.make();
            Certificate certificate = of(made.key(), new X509Certificate[] {made.certificate()});
            certificate.keep(file);
            Files.writeString(folder.resolve("self-signed.pem"), made.pem());
            return certificate;
        } catch (GeneralSecurityException cause) {
            throw new IOException("The certificate in " + folder + " cannot be used", cause);
        }
    }

    /** One given as two PEM files: the certificate with its chain, and its key. */
    public static Certificate given(Path chain, Path key) throws IOException {
        try (InputStream in = Files.newInputStream(chain)) {
            Collection<? extends java.security.cert.Certificate> all =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            return of(SelfSigned.key(key), all.toArray(X509Certificate[]::new));
        } catch (GeneralSecurityException cause) {
            throw new IOException(
                    chain + " and " + key + " are no certificate with its key", cause);
        }
    }

    private static Certificate of(PrivateKey key, X509Certificate[] chain)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        store.setKeyEntry(ALIAS, key, NO_PASSWORD, chain);
        return new Certificate(store);
    }

    private static KeyStore read(Path file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, NO_PASSWORD);
        }
        return store;
    }

    private void keep(Path file) throws GeneralSecurityException, IOException {
        Path draft =
                Files.createTempFile(
                        file.toAbsolutePath().getParent(),
                        "key",
                        ".tmp",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(draft)) {
            store.store(out, NO_PASSWORD);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The SHA-256 of the certificate, in pairs of hexadecimal digits. */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    SSLContext context() throws GeneralSecurityException {
        KeyManagerFactory keys =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, NO_PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
