package org.livebridge.account.tls;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A certificate as people read it, in the manner of {@code openssl x509 -text}. */
public final class CertificateText {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss yyyy 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private CertificateText() {}

    /** {@code Apr 24 19:32:49 2014 GMT} (functions.md 10). */
    public static String date(long seconds) {
        return DATE.format(Instant.ofEpochSecond(seconds));
    }

    /** The whole text, the PEM form at its end. */
    public static String of(String pem) {
        CertificateFacts facts = CertificateFacts.of(pem);
        StringBuilder text = new StringBuilder("Certificate:\n    Data:\n");
        line(text, 8, "Version: 3 (0x2)");
        line(text, 8, "Serial Number: " + facts.serial());
        line(text, 4, "Signature Algorithm: " + facts.signatureAlgorithm());
        line(text, 8, "Issuer: " + facts.issuer());
        line(text, 8, "Validity");
        line(text, 12, "Not Before: " + date(facts.notBefore()));
        line(text, 12, "Not After : " + date(facts.notAfter()));
        line(text, 8, "Subject: " + facts.subject());
        line(text, 8, "Subject Public Key Info:");
        line(text, 12, "Public Key Algorithm: " + facts.algorithm());
        line(text, 12, "Public-Key: (" + facts.bits() + " bit)");
        line(text, 8, "X509v3 Subject Alternative Name:");
        line(
                text,
                12,
                String.join(", ", facts.domains().stream().map(name -> "DNS:" + name).toList()));
        return text.append(pem.strip()).append('\n').toString();
    }

    private static void line(StringBuilder text, int indent, String line) {
        text.append(" ".repeat(indent)).append(line).append('\n');
    }
}
