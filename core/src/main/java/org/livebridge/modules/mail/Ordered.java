package org.livebridge.modules.mail;

import org.livebridge.account.RuleException;
import org.livebridge.account.mail.Address;
import org.livebridge.api.ApiCall;

/** The ordered arguments of API 1. */
final class Ordered {
    private Ordered() {}

    /** A required argument at {@code index}. */
    static String text(ApiCall call, int index, String name) {
        String value = optional(call, index, "");
        if (value.isEmpty()) {
            throw new RuleException(
                    "Provide the “" + name + "” argument, number " + (index + 1) + ".");
        }
        return value;
    }

    /** The argument at {@code index}; {@code fallback} when it is missing or blank. */
    static String optional(ApiCall call, int index, String fallback) {
        return call.arguments()
                .text(index)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(fallback);
    }

    /** A whole address at 0, or its parts at 0 and 1. */
    static Address address(ApiCall call) {
        String email = text(call, 0, "email");
        return email.contains("@") ? Address.of(email) : Address.of(email, text(call, 1, "domain"));
    }
}
