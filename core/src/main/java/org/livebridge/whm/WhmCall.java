package org.livebridge.whm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.livebridge.account.Names;
import org.livebridge.account.RuleException;
import org.livebridge.account.login.Login;
import org.livebridge.account.login.Service;
import org.livebridge.api.Arguments;

/**
 * One call of a WHM function.
 *
 * @param login root or a reseller
 * @param arguments the named ones as sent, options among them
 * @param door where it came in, for the journal
 * @param base the address of a service, e.g. {@code https://127.0.0.1:2083}
 */
public record WhmCall(
        Login login,
        String function,
        Map<String, String> arguments,
        String door,
        Function<Service, String> base) {

    /**
     * One typed as {@code whmapi1}: version 1, the services at their known ports on this machine.
     */
    public static WhmCall typed(Login login, String function, Arguments words) {
        Map<String, String> named = new LinkedHashMap<>();
        words.named().forEach((name, value) -> named.put(name, String.valueOf(value)));
        named.put("api.version", "1");
        return new WhmCall(login, function, named, "command-line", WhmCall::known);
    }

    private static String known(Service service) {
        return "https://127.0.0.1:"
                + switch (service) {
                    case CPANEL -> 2083;
                    case WHM -> 2087;
                    case WEBMAIL -> 2096;
                };
    }

    /** An argument that is there and not blank, trimmed. */
    Optional<String> optional(String name) {
        return Optional.ofNullable(arguments.get(name))
                .map(String::strip)
                .filter(t -> !t.isEmpty());
    }

    /** The first of {@code names} that is there. */
    String required(String... names) {
        for (String name : names) {
            Optional<String> value = optional(name);
            if (value.isPresent()) {
                return value.get();
            }
        }
        throw new RuleException("Provide the “" + names[0] + "” argument.");
    }

    /** An account's name, in lower case. */
    String account(String... names) {
        return Names.clean(required(names));
    }

    /** Whether an argument is there and true to Perl. */
    boolean flag(String name) {
        return optional(name).filter(value -> !value.equals("0")).isPresent();
    }
}
