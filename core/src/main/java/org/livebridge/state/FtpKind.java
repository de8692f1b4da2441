package org.livebridge.state;

import static org.livebridge.state.AccountCalls.text;
import static org.livebridge.state.Kinds.domain;
import static org.livebridge.state.Kinds.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** FTP accounts by their logins, but those that came with an addon domain. */
final class FtpKind {
    private FtpKind() {}

    static Kind kind() {
        return Kind.withFields("ftp_accounts", "dir", "quota")
                .secret("password")
                .read(FtpKind::read)
                .add(FtpKind::add)
                .change(FtpKind::change)
                .remove(
                        (calls, login, fields) ->
                                calls.api2(
                                        "Ftp::delftp",
                                        "user",
                                        local(login),
                                        "domain",
                                        domain(login)));
    }

    private static Map<String, Map<String, String>> read(AccountCalls calls) {
        Set<String> addons =
                calls.api2("AddonDomain::listaddondomains").stream()
                        .map(row -> text(row, "subdomain") + "@" + text(row, "rootdomain"))
                        .collect(Collectors.toSet());
        Map<String, Map<String, String>> items = new LinkedHashMap<>();
        for (Map<String, Object> row :
                calls.api2("Ftp::listftpwithdisk", "include_acct_types", "sub")) {
            if (!addons.contains(text(row, "serverlogin"))) {
                items.put(
                        text(row, "serverlogin"),
                        Map.of("dir", text(row, "reldir"), "quota", text(row, "_diskquota")));
            }
        }
        return items;
    }

    private static void add(AccountCalls calls, String login, Map<String, String> fields) {
        calls.api2(
                "Ftp::addftp",
                "user",
                local(login),
                "domain",
                domain(login),
                "pass",
                fields.getOrDefault("password", ""),
                "homedir",
                fields.getOrDefault("dir", ""),
                "quota",
                fields.getOrDefault("quota", "0"));
    }

    private static void change(AccountCalls calls, String login, Map<String, String> fields) {
        if (fields.containsKey("quota")) {
            calls.api2(
                    "Ftp::setquota",
                    "user",
                    local(login),
                    "domain",
                    domain(login),
                    "quota",
                    fields.getOrDefault("quota", "0"));
        }
        if (fields.containsKey("dir")) {
            calls.uapi(
                    "Ftp::set_homedir",
                    "user",
                    local(login),
                    "domain",
                    domain(login),
                    "homedir",
                    fields.getOrDefault("dir", ""));
        }
    }
}
