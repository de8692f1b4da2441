package org.livebridge.account.dns;

import java.util.List;
import java.util.Optional;
import org.livebridge.account.Domain;
import org.livebridge.account.DomainNames;
import org.livebridge.account.Domains;
import org.livebridge.account.Machine;
import org.livebridge.account.RuleException;
import org.livebridge.store.Database;

/** Who may send mail for a domain (SPF), and what happens to other mail (DMARC): TXT records. */
public final class MailPolicies {
    /** What SPF says when nobody says more. */
    public static final String SPF = "v=spf1 +a +mx +ip4:" + Machine.ADDRESS + " ~all";

    private static final String SPF_KIND = "v=spf1";
    private static final String DMARC_KIND = "v=DMARC1";
    private static final int LONGEST = 2_000;

    private final Database database;

    /** The records in the zones of {@code database}. */
    public MailPolicies(Database database) {
        this.database = database;
    }

    /** The domains with zones: those named, or all of the account. */
    public List<Domain> domains(String account, List<String> names) {
        return database.read(
                sql ->
                        names.isEmpty()
                                ? Domains.of(sql, account).stream()
                                        .filter(domain -> !domain.kind().equals("sub"))
                                        .toList()
                                : names.stream()
                                        .map(DomainNames::domain)
                                        .map(name -> Domains.owned(sql, account, name))
                                        .toList());
    }

    /** A domain's SPF record. */
    public Optional<String> spf(Domain domain) {
        return database.read(sql -> TextRecords.find(sql, domain, domain.name(), SPF_KIND));
    }

    /** Sets a domain's SPF record. */
    public void spf(Domain domain, String record) {
        checked(record, SPF_KIND);
        put(domain, domain.name(), SPF_KIND, record);
    }

    /** Removes it; whether there was one. */
    public boolean removeSpf(Domain domain) {
        return database.write(sql -> TextRecords.remove(sql, domain, domain.name(), SPF_KIND))
                .isPresent();
    }

    /** A domain's DMARC record. */
    public Optional<String> dmarc(Domain domain) {
        return database.read(
                sql -> TextRecords.find(sql, domain, "_dmarc." + domain.name(), DMARC_KIND));
    }

    /** Sets a domain's DMARC record. */
    public void dmarc(Domain domain, String record) {
        checked(record, DMARC_KIND);
        put(domain, "_dmarc." + domain.name(), DMARC_KIND, record);
    }

    private void put(Domain domain, String name, String kind, String record) {
        database.write(
                sql -> {
                    TextRecords.put(sql, domain, name, kind, record.strip());
                    return true;
                });
    }

    private static void checked(String record, String kind) {
        String clean = record.strip();
        if (!clean.startsWith(kind)
                || clean.length() > LONGEST
                || !clean.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new RuleException(
                    "“" + record + "” is no such record: it must begin with " + kind + ".");
        }
    }
}
