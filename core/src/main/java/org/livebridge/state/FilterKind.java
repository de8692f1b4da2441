package org.livebridge.state;

import static org.livebridge.state.AccountCalls.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Mail filters: {@code NAME} is the account's, {@code info@example.com/NAME} a mailbox's, {@code
 * user/NAME} that of the account's own mailbox.
 */
final class FilterKind {
    private static final String[] RULE = {"part", "match", "val", "opt"};
    private static final String[] ACTION = {"action", "dest"};

    private FilterKind() {}

    static Kind kind() {
        return Kind.withFields("mail_filters", "enabled")
                .list("rules", RULE)
                .list("actions", ACTION)
                .read(FilterKind::read)
                .add(FilterKind::store)
                .change(FilterKind::store)
                .remove(
                        (calls, item, fields) ->
                                calls.api2(
                                        "Email::deletefilter",
                                        "account",
                                        owner(calls, item),
                                        "filtername",
                                        name(calls, item)));
    }

    private static Map<String, Map<String, String>> read(AccountCalls calls) {
        Map<String, Map<String, String>> items = new LinkedHashMap<>();
        read(calls, "", items);
        read(calls, calls.account(), items);
        for (Map<String, Object> row : calls.api2("Email::listpopswithdisk", "no_validate", "1")) {
            read(calls, text(row, "email"), items);
        }
        return items;
    }

    private static void read(
            AccountCalls calls, String owner, Map<String, Map<String, String>> items) {
        for (Map<String, Object> row : calls.api2("Email::filterlist", "account", owner)) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("enabled", text(row, "enabled"));
            Items.flatten(fields, "rules", entries(row.get("rules")));
            Items.flatten(fields, "actions", entries(row.get("actions")));
            String name = text(row, "filtername");
            items.put(owner.isEmpty() ? name : owner + "/" + name, fields);
        }
    }

    private static List<Map<String, String>> entries(@Nullable Object list) {
        List<Map<String, String>> entries = new ArrayList<>();
        if (list instanceof List<?> rows) {
            for (Object row : rows) {
                Map<String, String> entry = new LinkedHashMap<>();
                ((Map<?, ?>) row).forEach((key, v) -> entry.put(String.valueOf(key), "" + v));
                entries.add(entry);
            }
        }
        return entries;
    }

    private static void store(AccountCalls calls, String item, Map<String, String> fields) {
        List<String> pairs = new ArrayList<>();
        pairs.addAll(List.of("account", owner(calls, item), "filtername", name(calls, item)));
        numbered(pairs, fields, "rules", RULE);
        numbered(pairs, fields, "actions", ACTION);
        calls.api2("Email::storefilter", pairs.toArray(String[]::new));
        boolean off = fields.getOrDefault("enabled", "1").matches("0|no|false");
        calls.api2(
                off ? "Email::disablefilter" : "Email::enablefilter",
                "account",
                owner(calls, item),
                "filtername",
                name(calls, item));
    }

    /** {@code rules.1.part} becomes the argument {@code part1}. */
    private static void numbered(
            List<String> pairs, Map<String, String> fields, String list, String[] inner) {
        int count = Integer.parseInt(fields.getOrDefault(list, "0"));
        for (int i = 1; i <= count; i++) {
            for (String field : inner) {
                String value = fields.get(list + "." + i + "." + field);
                if (value != null) {
                    pairs.addAll(List.of(field + i, value));
                }
            }
        }
    }

    private static String owner(AccountCalls calls, String item) {
        int cut = item.indexOf('/');
        String before = cut < 0 ? "" : item.substring(0, cut);
        return before.contains("@") || before.equals(calls.account()) ? before : "";
    }

    private static String name(AccountCalls calls, String item) {
        String owner = owner(calls, item);
        return owner.isEmpty() ? item : item.substring(owner.length() + 1);
    }
}
