package org.livebridge.modules.tls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.livebridge.account.tls.CertificateFacts;
import org.livebridge.account.tls.TlsItem;

/** UAPI's rows of keys, requests and certificates; some of their names hold a dot. */
final class TlsRows {
    private TlsRows() {}

    static Map<String, Object> of(TlsItem item) {
        return switch (item.kind()) {
            case KEY -> key(item);
            case CSR -> request(item);
            case CRT -> certificate(item);
        };
    }

    /** The row with the PEM text. */
    static Map<String, Object> withText(TlsItem item) {
        Map<String, Object> row = of(item);
        row.put("text", item.pem());
        return row;
    }

    private static Map<String, Object> begin(TlsItem item) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", item.id());
        row.put("friendly_name", item.friendlyName());
        row.put("created", item.created());
        row.put("modulus", item.modulus());
        row.put("modulus_length", item.bits());
        row.put("key_algorithm", item.algorithm());
        return row;
    }

    private static Map<String, Object> key(TlsItem item) {
        return begin(item);
    }

    private static Map<String, Object> request(TlsItem item) {
        Map<String, Object> row = begin(item);
        row.put("commonName", item.host());
        row.put("domains", List.of(item.host()));
        return row;
    }

    static Map<String, Object> certificate(TlsItem item) {
        Map<String, Object> row = begin(item);
        row.putAll(facts(CertificateFacts.of(item.pem())));
        return row;
    }

    /** What a certificate says. */
    static Map<String, Object> facts(CertificateFacts facts) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("domains", facts.domains());
        row.put("subject.commonName", facts.commonName());
        row.put("issuer.commonName", facts.issuerCommonName());
        row.put("issuer.organizationName", facts.issuerOrganization());
        row.put("not_before", facts.notBefore());
        row.put("not_after", facts.notAfter());
        row.put("serial", facts.serial());
        row.put("signature_algorithm", facts.signatureAlgorithm());
        row.put("is_self_signed", facts.selfSigned() ? 1 : 0);
        row.put("validation_type", facts.selfSigned() ? "" : "dv");
        return row;
    }
}
