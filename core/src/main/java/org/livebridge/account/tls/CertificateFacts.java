package org.livebridge.account.tls;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.DefaultAlgorithmNameFinder;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate says.
 *
 * @param domains the names it is for, the common name first, in lower case
 * @param notBefore Unix time; so is {@code notAfter}
 */
public record CertificateFacts(
        String commonName,
        List<String> domains,
        String subject,
        String issuer,
        String issuerCommonName,
        String issuerOrganization,
        long notBefore,
        long notAfter,
        String serial,
        String signatureAlgorithm,
        boolean selfSigned,
        String modulus,
        int bits,
        String algorithm) {

    /** What the certificate in {@code pem} says. */
    public static CertificateFacts of(String pem) {
        X509CertificateHolder certificate = Pem.certificate(pem);
        PublicPart key = PublicPart.of(certificate.getSubjectPublicKeyInfo());
        return new CertificateFacts(
                value(certificate.getSubject(), BCStyle.CN),
                domains(certificate.getSubject(), certificate.getExtensions()),
                certificate.getSubject().toString(),
                certificate.getIssuer().toString(),
                value(certificate.getIssuer(), BCStyle.CN),
                value(certificate.getIssuer(), BCStyle.O),
                certificate.getNotBefore().toInstant().getEpochSecond(),
                certificate.getNotAfter().toInstant().getEpochSecond(),
                certificate.getSerialNumber().toString(16),
                new DefaultAlgorithmNameFinder()
                        .getAlgorithmName(certificate.getSignatureAlgorithm()),
                certificate.getSubject().equals(certificate.getIssuer()),
                key.modulus(),
                key.bits(),
                key.algorithm());
    }

    /** Whether it is for {@code domain}, by a wildcard too. */
    public boolean covers(String domain) {
        int dot = domain.indexOf('.');
        String wild = dot < 0 ? domain : "*" + domain.substring(dot);
        return domains.contains(domain) || domains.contains(wild);
    }

    /** Whether now lies in its time. */
    public boolean isValidNow() {
        long now = Instant.now().getEpochSecond();
        return notBefore <= now && now <= notAfter;
    }

    /** The names that a certificate or a request is for. */
    static List<String> domains(X500Name subject, @Nullable Extensions extensions) {
        List<String> domains = new ArrayList<>();
        String common = value(subject, BCStyle.CN).toLowerCase(Locale.ROOT);
        if (!common.isEmpty()) {
            domains.add(common);
        }
        if (extensions != null
                && extensions.getExtension(Extension.subjectAlternativeName) != null) {
            GeneralNames names =
                    GeneralNames.fromExtensions(extensions, Extension.subjectAlternativeName);
            for (GeneralName name : names.getNames()) {
                String text = name.getName().toString().toLowerCase(Locale.ROOT);
                if (name.getTagNo() == GeneralName.dNSName && !domains.contains(text)) {
                    domains.add(text);
                }
            }
        }
        return List.copyOf(domains);
    }

    static String value(X500Name name, ASN1ObjectIdentifier attribute) {
        RDN[] found = name.getRDNs(attribute);
        return found.length == 0 ? "" : IETFUtils.valueToString(found[0].getFirst().getValue());
    }

    /** The MD5 of a text, which ends the ids that callers see. */
    static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("MD5")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
