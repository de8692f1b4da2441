package org.livebridge.account.tls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.livebridge.account.Domains;
import org.livebridge.account.Names;
import org.livebridge.account.RuleException;
import org.livebridge.store.Database;
import org.livebridge.store.Sql;

/** Which certificate a domain has installed. Thread-safe. */
public final class TlsSites {
    private static final String SELECT =
            "SELECT domain, key, crt, cabundle, installed, redirect FROM tls_site WHERE account ="
                    + " ?";

    private final Database store;

    /** The installations in {@code store}. */
    public TlsSites(Database store) {
        this.store = store;
    }

    /**
     * A domain with its certificate.
     *
     * @param installed Unix time
     * @param redirect whether plain HTTP is sent to it
     */
    public record Site(
            String domain,
            String key,
            String crt,
            String cabundle,
            long installed,
            boolean redirect) {}

    /** The account's installations by domain. */
    public List<Site> of(String account) {
        return store.read(sql -> sql.list(SELECT + " ORDER BY domain", TlsSites::site, account));
    }

    /** The installation of a domain. */
    public Optional<Site> find(String account, String domain) {
        return store.read(
                sql -> sql.first(SELECT + " AND domain = ?", TlsSites::site, account, domain));
    }

    /**
     * Installs a certificate, in the place of the one that is there.
     *
     * @param domain empty for the one that the certificate names first
     */
    public Site install(String account, String domain, String crt, String key, String cabundle) {
        X509CertificateHolder certificate = Pem.certificate(crt);
        CertificateFacts facts = CertificateFacts.of(crt);
        String site =
                Names.domain(
                        domain.isEmpty() && !facts.domains().isEmpty()
                                ? facts.domains().get(0)
                                : domain);
        String digest = PublicPart.of(certificate.getSubjectPublicKeyInfo()).digest();
        if (!digest.equals(PublicPart.of(Pem.key(key)).digest())) {
            throw new RuleException("The key does not belong to the certificate.");
        }
        if (!facts.covers(site)) {
            throw new RuleException(
                    "The certificate is for "
                            + String.join(", ", facts.domains())
                            + ", not for “"
                            + site
                            + "”.");
        }
        if (!cabundle.isBlank() && Pem.certificates(cabundle).isEmpty()) {
            throw new RuleException("The CA bundle is not valid: it holds no certificate.");
        }
        return store.write(
                sql -> {
                    mustOwn(sql, account, site);
                    sql.update(
                            "INSERT INTO tls_site (domain, account, key, crt, cabundle, installed)"
                                    + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (domain) DO UPDATE SET"
                                    + " key = excluded.key, crt = excluded.crt, cabundle ="
                                    + " excluded.cabundle, installed = excluded.installed",
                            site,
                            account,
                            key.strip() + "\n",
                            crt.strip() + "\n",
                            cabundle.strip(),
                            Instant.now().getEpochSecond());
                    return sql.first(SELECT + " AND domain = ?", TlsSites::site, account, site)
                            .orElseThrow();
                });
    }

    /** Takes a domain's certificate away. */
    public void remove(String account, String domain) {
        int removed =
                store.write(
                        sql ->
                                sql.update(
                                        "DELETE FROM tls_site WHERE account = ? AND domain = ?",
                                        account,
                                        domain));
        if (removed == 0) {
            throw new RuleException("There is no certificate installed for “" + domain + "”.");
        }
    }

    /** Sends a domain's plain HTTP to its TLS site, or stops that. */
    public void redirect(String account, String domain, boolean redirect) {
        int changed =
                store.write(
                        sql ->
                                sql.update(
                                        "UPDATE tls_site SET redirect = ? WHERE account = ? AND"
                                                + " domain = ?",
                                        redirect ? 1 : 0,
                                        account,
                                        domain));
        if (changed == 0) {
            throw new RuleException("There is no certificate installed for “" + domain + "”.");
        }
    }

    private static void mustOwn(Sql sql, String account, String domain) {
        if (Domains.ownerOf(sql, domain).filter(account::equals).isEmpty()) {
            throw new RuleException("You do not own the domain “" + domain + "”.");
        }
    }

    private static Site site(ResultSet row) throws SQLException {
        return new Site(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getInt(6) == 1);
    }
}
