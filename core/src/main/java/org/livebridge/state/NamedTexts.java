package org.livebridge.state;

import java.util.LinkedHashMap;
import java.util.Map;
import org.livebridge.account.NamedValues;
import org.livebridge.api.Caller;

/** The owner's NVData: small texts that scripts keep. Webmail logins keep theirs. */
final class NamedTexts {
    private NamedTexts() {}

    static Kind kind() {
        return Kind.texts("nvdata")
                .read(NamedTexts::read)
                .add(NamedTexts::set)
                .change(NamedTexts::set)
                .remove((calls, name, fields) -> values(calls).remove(owner(calls), name));
    }

    private static Map<String, Map<String, String>> read(AccountCalls calls) {
        Map<String, Map<String, String>> items = new LinkedHashMap<>();
        values(calls)
                .of(owner(calls))
                .forEach((name, value) -> items.put(name, Map.of(Kind.TEXT, value)));
        return items;
    }

    private static void set(AccountCalls calls, String name, Map<String, String> fields) {
        values(calls).set(owner(calls), name, fields.getOrDefault(Kind.TEXT, ""));
    }

    private static NamedValues values(AccountCalls calls) {
        return calls.bridge().values();
    }

    private static Caller owner(AccountCalls calls) {
        return Caller.owner(calls.account());
    }
}
