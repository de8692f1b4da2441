package org.livebridge.state;

import static org.livebridge.state.AccountCalls.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All kinds, in the order in which they are added; they are removed the other way round. */
final class Kinds {
    /** All kinds. */
    static final List<Kind> ALL = all();

    private Kinds() {}

    private static List<Kind> all() {
        List<Kind> all = new ArrayList<>(DomainKinds.ALL);
        all.addAll(MailKinds.ALL);
        all.add(ZoneLines.kind());
        all.addAll(DatabaseKinds.ALL);
        all.add(FtpKind.kind());
        all.add(CronKind.kind());
        all.add(NamedTexts.kind());
        all.add(FilesOfHome.kind());
        return List.copyOf(all);
    }

    /** Items without fields, named by a column. */
    static Map<String, Map<String, String>> named(List<Map<String, Object>> rows, String key) {
        Map<String, Map<String, String>> items = new LinkedHashMap<>();
        rows.forEach(row -> items.put(text(row, key), Map.of()));
        return items;
    }

    /** The part of an address before its at sign. */
    static String local(String address) {
        return address.substring(0, Math.max(0, address.lastIndexOf('@')));
    }

    /** The part of an address after its at sign. */
    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** One side of {@code left WORD right}. */
    static String side(String line, String word, String form, int index) {
        String[] sides = line.split("\\s*" + word + "\\s*", 2);
        if (sides.length < 2) {
            throw new StateException(form);
        }
        return sides[index].strip();
    }
}
