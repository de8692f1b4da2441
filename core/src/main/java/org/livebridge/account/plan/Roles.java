package org.livebridge.account.plan;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.livebridge.store.Database;
import org.livebridge.store.Remembered;

/** Which roles of the server are on; all are at first. Thread-safe. */
public final class Roles {
    private final Database database;
    private final Remembered<Set<Role>> off;

    /** The roles in {@code database}. */
    public Roles(Database database) {
        this.database = database;
        this.off = new Remembered<>(database);
    }

    /** The roles that are off. */
    public Set<Role> off() {
        return off.of("", this::readOff);
    }

    private Set<Role> readOff() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        database.read(sql -> sql.list("SELECT role FROM role_off", row -> row.getString(1)))
                .forEach(name -> Role.named(name).ifPresent(roles::add));
        return Collections.unmodifiableSet(roles);
    }

    /** Whether the role is on. */
    public boolean isOn(Role role) {
        return !off().contains(role);
    }

    /** Turns a role on or off. */
    public void set(Role role, boolean on) {
        database.write(
                sql ->
                        on
                                ? sql.update("DELETE FROM role_off WHERE role = ?", role.name())
                                : sql.update(
                                        "INSERT OR IGNORE INTO role_off (role) VALUES (?)",
                                        role.name()));
    }
}
