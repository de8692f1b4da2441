package org.livebridge.engine;

import java.nio.file.Path;
import java.util.Map;
import org.livebridge.LiveBridge;
import org.livebridge.account.Account;
import org.livebridge.account.statistics.Presented;

/** A file of a server that scripts read. */
enum MachineFile {
    /** The version that we claim. */
    VERSION("/usr/local/cpanel/version") {
        @Override
        String text(LiveBridge bridge, String account, Language language) {
            return Presented.VERSION + "\n";
        }
    },

    /** Who there is: the account alone. */
    USERS("/etc/passwd") {
        @Override
        String text(LiveBridge bridge, String account, Language language) {
            int id = number(language);
            return account + ":x:" + id + ":" + id + "::/home/" + account + ":/bin/bash\n";
        }
    },

    /** The groups there are: the account's own. */
    GROUPS("/etc/group") {
        @Override
        String text(LiveBridge bridge, String account, Language language) {
            return account + ":x:" + number(language) + ":" + account + "\n";
        }
    },

    /** {@code NAME=value} lines, with the names that {@code $CPDATA} has (liveapi.md 4.4). */
    SETTINGS("/var/cpanel/users/") {
        @Override
        Path path(String account) {
            return super.path(account).resolve(account);
        }

        @Override
        String text(LiveBridge bridge, String account, Language language) {
            return bridge.accounts()
                    .find(account)
                    .map(found -> settings(found, bridge.plans().variables(account)))
                    .orElse("");
        }
    };

    private final Path place;

    MachineFile(String place) {
        this.place = Path.of(place);
    }

    /** Where scripts look for it. */
    Path path(String account) {
        return place;
    }

    abstract String text(LiveBridge bridge, String account, Language language);

    /** What each interpreter takes the account's own number to be. */
    private static int number(Language language) {
        return language == Language.PHP ? 1000 : 0;
    }

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
}
