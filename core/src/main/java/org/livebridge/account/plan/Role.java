package org.livebridge.account.plan;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A role of the server; a function whose role is off is off too (liveapi.md 2.1). */
public enum Role {
    CALENDAR_CONTACT("Calendars and Contacts"),
    DNS("DNS"),
    FILE_STORAGE("File Storage"),
    FTP("FTP"),
    MAIL_LOCAL("Local Mail"),
    MAIL_RECEIVE("Receive Mail"),
    MAIL_SEND("Send Mail"),
    MYSQL("MySQL"),
    POSTGRES("PostgreSQL"),
    SPAM_FILTER("Spam Filter"),
    WEB_DISK("Web Disk"),
    WEB_SERVER("Web Server"),
    WEBMAIL("Webmail");

    private static final Map<String, Role> NAMED = names();

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The name as pages of the documentation write it, e.g. {@code Web Server}. */
    public String label() {
        return label;
    }

    /**
     * The role of that label or name: {@code Web Server}, {@code WebServer}, {@code web_server}.
     */
    public static Optional<Role> named(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.ofNullable(NAMED.get(plain(name)));
    }

    private static Map<String, Role> names() {
        Map<String, Role> names = new HashMap<>();
        for (Role role : values()) {
            names.put(plain(role.name()), role);
            names.put(plain(role.label), role);
        }
        return names;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
