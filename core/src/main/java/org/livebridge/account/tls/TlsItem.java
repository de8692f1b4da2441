package org.livebridge.account.tls;

/**
 * A kept key, request or certificate.
 *
 * @param host the domain it was made for; empty for a key that was uploaded without one
 * @param publicKey the digest of its public part: equal for what belongs together
 * @param created Unix time
 */
public record TlsItem(
        Kind kind,
        String id,
        String friendlyName,
        String host,
        String publicKey,
        String pem,
        long created) {

    /** What is kept. */
    public enum Kind {
        /** A private key. */
        KEY("key"),
        /** A certificate signing request. */
        CSR("csr"),
        /** A certificate. */
        CRT("crt");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The word that callers use. */
        public String label() {
            return label;
        }
    }

    /** How long the key is, in bits. */
    public int bits() {
        return part().bits();
    }

    /** The key's modulus in hex. */
    public String modulus() {
        return part().modulus();
    }

    /** The key's kind. */
    public String algorithm() {
        return part().algorithm();
    }

    private PublicPart part() {
        return switch (kind) {
            case KEY -> PublicPart.of(Pem.key(pem));
            case CSR -> PublicPart.of(Pem.request(pem).getSubjectPublicKeyInfo());
            case CRT -> PublicPart.of(Pem.certificate(pem).getSubjectPublicKeyInfo());
        };
    }
}
