package org.livebridge.account.plan;

import java.util.EnumSet;
import java.util.Set;
import org.livebridge.store.Database;

/** Which roles of the server are on; all are at first. Thread-safe. */
public final class Roles {
    private final Database database;

    /** The roles in {@code database}. */
    public Roles(Database database) {
        this.database = database;
    }

    /** The roles that are off. */
    public Set<Role> off() {
        Set<Role> off = EnumSet.noneOf(Role.class);
        database.read(sql -> sql.list("SELECT role FROM role_off", row -> row.getString(1)))
                .forEach(name -> Role.named(name).ifPresent(off::add));
        return off;
    }

    /** Whether the role is on. */
    public boolean isOn(Role role) {
        return database.read(
                sql ->
                        sql.first("SELECT 1 FROM role_off WHERE role = ?", row -> 1, role.name())
                                .isEmpty());
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
