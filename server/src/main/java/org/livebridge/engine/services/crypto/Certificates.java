package org.livebridge.engine.services.crypto;

import java.io.IOException;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.DefaultAlgorithmNameFinder;

/** What {@code openssl_x509_parse} tells of a certificate. */
public final class Certificates {
    private static final int LONGEST = 1 << 18;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final List<String> USAGES =
            List.of(
                    "Digital Signature",
                    "Non Repudiation",
                    "Key Encipherment",
                    "Data Encipherment",
                    "Key Agreement",
                    "Certificate Sign",
                    "CRL Sign",
                    "Encipher Only",
                    "Decipher Only");

    private Certificates() {}

    /**
     * A certificate.
     *
     * @param subject names and values in turn, as OpenSSL abbreviates them
     * @param from as {@code YYMMDDhhmmssZ}
     * @param extensions texts by OpenSSL's names
     */
    public record Facts(
            List<String> subject,
            List<String> issuer,
            int version,
            String serial,
            String serialHex,
            String from,
            String to,
            long fromTime,
            long toTime,
            String signature,
            Map<String, String> extensions,
            String pem) {}

    /** The first certificate in {@code pem}. */
    public static Facts read(String pem) throws GeneralSecurityException {
        X509CertificateHolder certificate = parse(pem);
        String hex = certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
        return new Facts(
                name(certificate.getSubject()),
                name(certificate.getIssuer()),
                certificate.getVersionNumber() - 1,
                certificate.getSerialNumber().toString(),
                hex.length() % 2 == 0 ? hex : "0" + hex,
                time(certificate.getNotBefore().toInstant()),
                time(certificate.getNotAfter().toInstant()),
                certificate.getNotBefore().toInstant().getEpochSecond(),
                certificate.getNotAfter().toInstant().getEpochSecond(),
                new DefaultAlgorithmNameFinder()
                        .getAlgorithmName(certificate.getSignatureAlgorithm()),
                extensions(certificate),
                PemKeys.write("CERTIFICATE", encoded(certificate)));
    }

    /** The digest of the first certificate in {@code pem}, in lower case hexadecimal. */
    public static String fingerprint(String pem, String digest) throws GeneralSecurityException {
        String name = digest.toUpperCase(Locale.ROOT).replaceFirst("^SHA-?", "SHA-");
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance(name).digest(encoded(parse(pem))));
    }

    private static X509CertificateHolder parse(String pem) throws GeneralSecurityException {
        if (pem.length() > LONGEST) {
            throw new GeneralSecurityException("The certificate's text is too long");
        }
        try (PEMParser parser = new PEMParser(new StringReader(pem))) {
            if (parser.readObject() instanceof X509CertificateHolder certificate) {
                return certificate;
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new GeneralSecurityException("The certificate cannot be read", broken);
        }
        throw new GeneralSecurityException("This is no certificate");
    }

    private static byte[] encoded(X509CertificateHolder certificate)
            throws GeneralSecurityException {
        try {
            return certificate.getEncoded();
        } catch (IOException broken) {
            throw new GeneralSecurityException("The certificate cannot be written", broken);
        }
    }

    private static List<String> name(X500Name name) {
        List<String> pairs = new ArrayList<>();
        for (RDN part : name.getRDNs()) {
            for (AttributeTypeAndValue item : part.getTypesAndValues()) {
                String type = BCStyle.INSTANCE.oidToDisplayName(item.getType());
                pairs.add(
                        item.getType().equals(BCStyle.EmailAddress)
                                ? "emailAddress"
                                : type == null ? item.getType().getId() : type);
                pairs.add(IETFUtils.valueToString(item.getValue()).replace("\\", ""));
            }
        }
        return pairs;
    }

    private static String time(Instant moment) {
        return TIME.format(moment);
    }

    private static Map<String, String> extensions(X509CertificateHolder certificate) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Object id : certificate.getExtensionOIDs()) {
            Extension extension =
                    certificate.getExtension((org.bouncycastle.asn1.ASN1ObjectIdentifier) id);
            if (Extension.subjectAlternativeName.equals(id)) {
                texts.put("subjectAltName", names(extension));
            } else if (Extension.basicConstraints.equals(id)) {
                boolean authority = BasicConstraints.getInstance(extension.getParsedValue()).isCA();
                texts.put("basicConstraints", authority ? "CA:TRUE" : "CA:FALSE");
            } else if (Extension.keyUsage.equals(id)) {
                texts.put("keyUsage", usages(KeyUsage.getInstance(extension.getParsedValue())));
            } else if (Extension.subjectKeyIdentifier.equals(id)) {
                byte[] key =
                        SubjectKeyIdentifier.getInstance(extension.getParsedValue())
                                .getKeyIdentifier();
                texts.put(
                        "subjectKeyIdentifier",
                        HexFormat.ofDelimiter(":").withUpperCase().formatHex(key));
            }
        }
        return texts;
    }

    private static String usages(KeyUsage usage) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < USAGES.size(); i++) {
            if (usage.hasUsages(i == 8 ? KeyUsage.decipherOnly : 1 << (7 - i))) {
                found.add(USAGES.get(i));
            }
        }
        return String.join(", ", found);
    }

    private static String names(Extension extension) {
        List<String> found = new ArrayList<>();
        for (GeneralName name : GeneralNames.getInstance(extension.getParsedValue()).getNames()) {
            String value = name.getName().toString();
            found.add(
                    switch (name.getTagNo()) {
                        case GeneralName.dNSName -> "DNS:" + value;
                        case GeneralName.rfc822Name -> "email:" + value;
                        case GeneralName.uniformResourceIdentifier -> "URI:" + value;
                        case GeneralName.iPAddress -> "IP Address:" + address(name);
                        default -> "othername:<unsupported>";
                    });
        }
        return String.join(", ", found);
    }

    private static String address(GeneralName name) {
        byte[] octets =
                org.bouncycastle.asn1.ASN1OctetString.getInstance(name.getName()).getOctets();
        try {
            return java.net.InetAddress.getByAddress(octets).getHostAddress();
        } catch (java.net.UnknownHostException odd) {
            return "<invalid>";
        }
    }
}
