package org.livebridge.account.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.livebridge.account.RuleException;

/** The privileges that MySQL grants on a database (functions.md 5), and their old spellings. */
public final class Privileges {
    /** The word that stands for all of them. */
    public static final String ALL = "ALL PRIVILEGES";

    private static final List<String> MYSQL =
            List.of(
                    "ALTER",
                    "ALTER ROUTINE",
                    "CREATE",
                    "CREATE ROUTINE",
                    "CREATE TEMPORARY TABLES",
                    "CREATE VIEW",
                    "DELETE",
                    "DROP",
                    "EVENT",
                    "EXECUTE",
                    "INDEX",
                    "INSERT",
                    "LOCK TABLES",
                    "REFERENCES",
                    "SELECT",
                    "SHOW VIEW",
                    "TRIGGER",
                    "UPDATE");

    /** As API 1's callers and older pages write them. */
    private static final Map<String, String> OLD =
            Map.of(
                    "ALL", ALL,
                    "ALTERROUTINE", "ALTER ROUTINE",
                    "CREATEROUTINE", "CREATE ROUTINE",
                    "CREATEVIEW", "CREATE VIEW",
                    "SHOWVIEW", "SHOW VIEW",
                    "TEMPORARY", "CREATE TEMPORARY TABLES",
                    "LOCK", "LOCK TABLES");

    private Privileges() {}

    /** Every privilege of a MySQL database, by name. */
    public static List<String> mysql() {
        return MYSQL;
    }

    /** The privileges that {@code text} names, comma-separated: all of them as {@link #ALL}. */
    public static List<String> parse(String text) {
        return parse(List.of(text.split(",")));
    }

    /** The privileges of API 1: separated by blanks, in one word each. */
    public static List<String> parseWords(String text) {
        return text.contains(",") || MYSQL.contains(text.strip().toUpperCase(Locale.ROOT))
                ? parse(text)
                : text.strip().equalsIgnoreCase(ALL)
                        ? List.of(ALL)
                        : parse(List.of(text.strip().split("\\s+")));
    }

    /** What is granted, with {@link #ALL} spelt out. */
    public static List<String> spelt(List<String> granted) {
        return granted.contains(ALL) ? MYSQL : granted;
    }

    private static List<String> parse(List<String> words) {
        List<String> found = new ArrayList<>();
        for (String word : words) {
            String name = word.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
            name = OLD.getOrDefault(name, name);
            if (name.equals(ALL)) {
                return List.of(ALL);
            }
            if (!name.isEmpty() && !MYSQL.contains(name)) {
                throw new RuleException(
                        "“"
                                + word.strip()
                                + "” is no privilege; known are "
                                + ALL
                                + ", "
                                + String.join(", ", MYSQL)
                                + ".");
            }
            if (!name.isEmpty() && !found.contains(name)) {
                found.add(name);
            }
        }
        if (found.isEmpty()) {
            throw new RuleException("Name at least one privilege, or “" + ALL + "”.");
        }
        return found.size() == MYSQL.size() ? List.of(ALL) : found.stream().sorted().toList();
    }
}
