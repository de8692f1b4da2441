package org.livebridge.state;

import static org.livebridge.state.AccountCalls.text;
import static org.livebridge.state.Kinds.domain;
import static org.livebridge.state.Kinds.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Mailboxes, forwarders and filters. */
final class MailKinds {
    static final List<Kind> ALL =
            List.of(
                    Kind.withFields("mailboxes", "quota")
                            .secret("password")
                            .read(MailKinds::mailboxes)
                            .add(MailKinds::addMailbox)
                            .change(MailKinds::changeQuota)
                            .remove(
                                    (calls, address, fields) ->
                                            calls.api2(
                                                    "Email::delpop",
                                                    "email",
                                                    local(address),
                                                    "domain",
                                                    domain(address))),
                    Kind.listed("forwarders")
                            .read(MailKinds::forwarders)
                            .add(
                                    (calls, line, fields) ->
                                            calls.api2(
                                                    "Email::addforward",
                                                    "email",
                                                    local(side(line, 0)),
                                                    "domain",
                                                    domain(side(line, 0)),
                                                    "fwdopt",
                                                    "fwd",
                                                    "fwdemail",
                                                    side(line, 1)))
                            .remove(
                                    (calls, line, fields) ->
                                            calls.api2(
                                                    "Email::delforward",
                                                    "email",
                                                    side(line, 0),
                                                    "emaildest",
                                                    side(line, 1))),
                    FilterKind.kind());

    private MailKinds() {}

    private static Map<String, Map<String, String>> mailboxes(AccountCalls calls) {
        Map<String, Map<String, String>> items = new LinkedHashMap<>();
        for (Map<String, Object> row : calls.api2("Email::listpopswithdisk", "no_validate", "1")) {
            String quota = text(row, "txtdiskquota");
            items.put(text(row, "email"), Map.of("quota", quota.equals("unlimited") ? "0" : quota));
        }
        return items;
    }

    private static void addMailbox(AccountCalls calls, String address, Map<String, String> fields) {
        calls.api2(
                "Email::addpop",
                "email",
                local(address),
                "domain",
                domain(address),
                "password",
                fields.getOrDefault("password", ""),
                "quota",
                fields.getOrDefault("quota", "0"));
    }

    private static void changeQuota(
            AccountCalls calls, String address, Map<String, String> fields) {
        calls.api2(
                "Email::editquota",
                "email",
                local(address),
                "domain",
                domain(address),
                "quota",
                fields.getOrDefault("quota", "0"));
    }

    private static Map<String, Map<String, String>> forwarders(AccountCalls calls) {
        Map<String, Map<String, String>> items = new LinkedHashMap<>();
        for (Map<String, Object> row : calls.api2("Email::listforwards")) {
            if (text(row, "forward").contains("@")) {
                items.put(text(row, "dest") + " -> " + text(row, "forward"), Map.of());
            }
        }
        return items;
    }

    private static String side(String line, int index) {
        return Kinds.side(line, "->", "a forwarder is “address -> address”.", index);
    }
}
