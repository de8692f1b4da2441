package org.livebridge.account.database;

import org.livebridge.store.Database;

/** The three services over one kind of server. */
public record DatabaseState(Databases databases, DatabaseUsers users, Grants grants) {

    /** What the journal tells of a call when no server carries it out; empty when one does. */
    public String remark() {
        Engine engine = databases.engine();
        return databases.server().attached()
                ? ""
                : "state only: no "
                        + engine.label()
                        + " server is attached (--"
                        + engine.key()
                        + ")";
    }

    /** What {@code store} keeps of {@code engine}, carried out by {@code server}. */
    public static DatabaseState of(Database store, Engine engine, DatabaseServer server) {
        return new DatabaseState(
                new Databases(store, engine, server),
                new DatabaseUsers(store, engine, server),
                new Grants(store, engine, server));
    }
}
