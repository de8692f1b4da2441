package org.livebridge.account.tls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.livebridge.account.RuleException;
import org.livebridge.account.tls.TlsItem.Kind;
import org.livebridge.store.Database;
import org.livebridge.store.Sql;

/** The keys, requests and certificates that accounts keep. Thread-safe. */
public final class TlsItems {
    private static final int LIMIT = 1000;
    private static final String SELECT =
            "SELECT kind, id, friendly_name, host, public_key, pem, created FROM tls_item WHERE"
                    + " account = ?";

    private final Database store;

    /** The items in {@code store}. */
    public TlsItems(Database store) {
        this.store = store;
    }

    /** The account's items of one kind, the oldest first. */
    public List<TlsItem> of(String account, Kind kind) {
        return store.read(
                sql ->
                        sql.list(
                                SELECT + " AND kind = ? ORDER BY created, id",
                                TlsItems::item,
                                account,
                                kind.label()));
    }

    /** The items of one kind that belong to {@code item}'s key. */
    public List<TlsItem> matching(String account, Kind kind, TlsItem item) {
        return of(account, kind).stream()
                .filter(one -> one.publicKey().equals(item.publicKey()))
                .toList();
    }

    /**
     * The item of that id or friendly name.
     *
     * @throws RuleException when there is none
     */
    public TlsItem find(String account, Kind kind, String name) {
        return of(account, kind).stream()
                .filter(item -> item.id().equals(name) || item.friendlyName().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new RuleException(
                                        "There is no " + kind.label() + " “" + name + "”."));
    }

    /** The newest key for a host. */
    public Optional<TlsItem> keyFor(String account, String host) {
        return of(account, Kind.KEY).stream()
                .filter(item -> item.host().equals(host))
                .reduce((first, second) -> second);
    }

    /** Makes a key. */
    public TlsItem makeKey(String account, String host, String friendlyName, int bits) {
        return addKey(account, Maker.key(bits), host, friendlyName);
    }

    /** Makes a request by a key. */
    public TlsItem makeRequest(String account, TlsItem key, Subject subject, String friendlyName) {
        return addRequest(account, Maker.request(key.pem(), subject), friendlyName);
    }

    /** Makes a self-signed certificate by a key. */
    public TlsItem makeCertificate(
            String account, TlsItem key, Subject subject, String friendlyName) {
        return addCertificate(account, Maker.certificate(key.pem(), subject), friendlyName);
    }

    /** Keeps a key that a caller has. */
    public TlsItem addKey(String account, String pem, String host, String friendlyName) {
        PublicPart part = PublicPart.of(Pem.key(pem));
        return keep(
                account,
                new TlsItem(
                        Kind.KEY,
                        ends(part.modulus()) + "_" + CertificateFacts.md5(part.modulus()),
                        friendlyName,
                        host,
                        part.digest(),
                        pem.strip() + "\n",
                        Instant.now().getEpochSecond()));
    }

    /** Keeps a certificate that a caller has. */
    public TlsItem addCertificate(String account, String pem, String friendlyName) {
        X509CertificateHolder certificate = Pem.certificate(pem);
        String clean = Pem.write(certificate);
        CertificateFacts facts = CertificateFacts.of(clean);
        String host = facts.domains().isEmpty() ? "" : facts.domains().get(0);
        return keep(
                account,
                new TlsItem(
                        Kind.CRT,
                        host.replace('.', '_').replace('*', '_')
                                + "_"
                                + ends(facts.modulus())
                                + "_"
                                + facts.notAfter()
                                + "_"
                                + CertificateFacts.md5(clean),
                        friendlyName,
                        host,
                        PublicPart.of(certificate.getSubjectPublicKeyInfo()).digest(),
                        clean,
                        Instant.now().getEpochSecond()));
    }

    private TlsItem addRequest(String account, String pem, String friendlyName) {
        PKCS10CertificationRequest request = Pem.request(pem);
        PublicPart part = PublicPart.of(request.getSubjectPublicKeyInfo());
        String host =
                CertificateFacts.domains(request.getSubject(), null).stream()
                        .findFirst()
                        .orElse("");
        return keep(
                account,
                new TlsItem(
                        Kind.CSR,
                        host.replace('.', '_').replace('*', '_')
                                + "_"
                                + ends(part.modulus())
                                + "_"
                                + CertificateFacts.md5(pem),
                        friendlyName,
                        host,
                        part.digest(),
                        pem,
                        Instant.now().getEpochSecond()));
    }

    /** Deletes an item and gives it back. */
    public TlsItem delete(String account, Kind kind, String name) {
        TlsItem item = find(account, kind, name);
        store.write(
                sql ->
                        sql.update(
                                "DELETE FROM tls_item WHERE account = ? AND kind = ? AND id = ?",
                                account,
                                kind.label(),
                                item.id()));
        return item;
    }

    /** Gives an item another friendly name. */
    public void rename(String account, Kind kind, String name, String changed) {
        TlsItem item = find(account, kind, name);
        store.write(
                sql ->
                        sql.update(
                                "UPDATE tls_item SET friendly_name = ? WHERE account = ? AND kind ="
                                        + " ? AND id = ?",
                                friendly(changed),
                                account,
                                kind.label(),
                                item.id()));
    }

    private TlsItem keep(String account, TlsItem item) {
        friendly(item.friendlyName());
        return store.write(
                sql -> {
                    if (count(sql, account) >= LIMIT) {
                        throw new RuleException(
                                "You have " + LIMIT + " keys and certificates, the limit.");
                    }
                    sql.update(
                            "INSERT INTO tls_item (account, kind, id, friendly_name, host,"
                                    + " public_key, pem, created) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                                    + " ON CONFLICT (account, kind, id) DO UPDATE SET friendly_name"
                                    + " = excluded.friendly_name, host = excluded.host",
                            account,
                            item.kind().label(),
                            item.id(),
                            item.friendlyName(),
                            item.host(),
                            item.publicKey(),
                            item.pem(),
                            item.created());
                    return item;
                });
    }

    private static String friendly(String name) {
        if (name.length() > 255) {
            throw new RuleException("A friendly name may have 255 characters at most.");
        }
        return name;
    }

    private static String ends(String modulus) {
        return modulus.substring(0, 5) + "_" + modulus.substring(modulus.length() - 5);
    }

    private static int count(Sql sql, String account) {
        return sql.first(
                        "SELECT count(*) FROM tls_item WHERE account = ?",
                        row -> row.getInt(1),
                        account)
                .orElse(0);
    }

    private static TlsItem item(ResultSet row) throws SQLException {
        Kind kind =
                switch (row.getString(1)) {
                    case "key" -> Kind.KEY;
                    case "csr" -> Kind.CSR;
                    default -> Kind.CRT;
                };
        return new TlsItem(
                kind,
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7));
    }
}
