package org.livebridge.engine;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.livebridge.LiveBridge;
import org.livebridge.account.Account;
import org.livebridge.account.statistics.Presented;

/** Files of a server that scripts read: its version, the account's settings, who there is. */
final class MachineFiles {
    private MachineFiles() {}

    /** The files by the path that scripts know. */
    static Map<Path, byte[]> of(LiveBridge bridge, String name) {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        put(files, "/usr/local/cpanel/version", Presented.VERSION + "\n");
        put(files, "/etc/passwd", name + ":x:0:0::/home/" + name + ":/bin/bash\n");
        put(files, "/etc/group", name + ":x:0:" + name + "\n");
        bridge.accounts()
                .find(name)
                .ifPresent(
                        account ->
                                put(
                                        files,
                                        "/var/cpanel/users/" + name,
                                        settings(
                                                account,
                                                bridge.plans().variables(account.name()))));
        return files;
    }

    /** {@code NAME=value} lines, with the names that {@code $CPDATA} has (liveapi.md 4.4). */
    private static String settings(Account account, Map<String, String> plan) {
        StringBuilder text = new StringBuilder();
        text.append("DNS=").append(account.domain()).append('\n');
        text.append("USER=").append(account.name()).append('\n');
        text.append("CONTACTEMAIL=").append(account.contactEmail()).append('\n');
        text.append("RS=").append(account.theme()).append('\n');
        text.append("LOCALE=").append(account.locale()).append('\n');
        text.append("IP=127.0.0.1\n");
        plan.forEach(
                (variable, value) ->
                        text.append(variable.replaceAll("^CPDATA\\{|\\}$", ""))
                                .append('=')
                                .append(value)
                                .append('\n'));
        return text.toString();
    }

    private static void put(Map<Path, byte[]> files, String path, String text) {
        files.put(Path.of(path), text.getBytes(StandardCharsets.UTF_8));
    }
}
