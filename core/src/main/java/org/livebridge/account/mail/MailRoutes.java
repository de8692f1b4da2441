package org.livebridge.account.mail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.livebridge.account.Domains;
import org.livebridge.store.Database;
import org.livebridge.store.Sql;

/** Follows an address through forwarders, mailboxes and default addresses to where mail ends. */
public final class MailRoutes {
    private static final int LONGEST = 100;

    private final Database database;

    /** The routes by what {@code database} knows. */
    public MailRoutes(Database database) {
        this.database = database;
    }

    /** One step: who decided about an address, and what becomes of its mail. */
    public record Step(String address, String router, String target) {}

    /** The steps of mail from this account to {@code address}. */
    public List<Step> of(String account, String address) {
        Address start = Address.of(address);
        return database.read(
                sql -> {
                    List<Step> steps = new ArrayList<>();
                    Set<String> seen = new LinkedHashSet<>(List.of(start.text()));
                    List<String> open = new ArrayList<>(seen);
                    while (!open.isEmpty() && steps.size() < LONGEST) {
                        for (Step step : steps(sql, account, open.remove(0))) {
                            steps.add(step);
                            if (step.router.startsWith("forwarder") && seen.add(step.target)) {
                                open.add(step.target);
                            }
                        }
                    }
                    return steps;
                });
    }

    private List<Step> steps(Sql sql, String account, String target) {
        if (!target.contains("@") || target.startsWith(":") || target.startsWith("|")) {
            return List.of();
        }
        Address address = Address.of(target);
        boolean own = Domains.ownerOf(sql, address.domain()).filter(account::equals).isPresent();
        if (!own) {
            // Another account's forwarders are not this one's to see.
            return List.of(new Step(target, "remote", address.domain()));
        }
        List<Step> forwards =
                sql.list(
                        "SELECT target FROM forwarder WHERE address = ? ORDER BY target",
                        row -> new Step(target, "forwarder", row.getString(1)),
                        target);
        Optional<Step> mailbox =
                sql.first(
                        "SELECT 1 FROM mailbox WHERE address = ?",
                        row -> new Step(target, "mailbox", Maildirs.shown(account, address)),
                        target);
        List<Step> steps = new ArrayList<>(forwards);
        mailbox.ifPresent(steps::add);
        if (steps.isEmpty()) {
            steps.add(fallback(sql, target, address));
        }
        return steps;
    }

    private Step fallback(Sql sql, String target, Address address) {
        return sql.first(
                        "SELECT target FROM domain_forwarder WHERE domain = ?",
                        row ->
                                new Step(
                                        target,
                                        "forwarder of the domain",
                                        address.local() + "@" + row.getString(1)),
                        address.domain())
                .orElseGet(
                        () ->
                                new Step(
                                        target,
                                        "default address",
                                        sql.first(
                                                        "SELECT target FROM default_address WHERE"
                                                                + " domain = ?",
                                                        row -> row.getString(1),
                                                        address.domain())
                                                .orElse(DefaultAddresses.FIRST)));
    }
}
