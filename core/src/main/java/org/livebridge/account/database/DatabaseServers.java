package org.livebridge.account.database;

/** The real servers behind the databases of accounts; {@link DatabaseServer#NONE} for none. */
public record DatabaseServers(DatabaseServer mysql, DatabaseServer postgresql) {
    /** No server: the store alone knows of databases. */
    public static final DatabaseServers NONE =
            new DatabaseServers(DatabaseServer.NONE, DatabaseServer.NONE);

    /** The servers at these JDBC addresses of administrators; an empty one for none. */
    public static DatabaseServers at(String mysql, String postgresql) {
        return new DatabaseServers(
                mysql.isBlank() ? DatabaseServer.NONE : new MysqlServer(mysql.strip()),
                postgresql.isBlank()
                        ? DatabaseServer.NONE
                        : new PostgresqlServer(postgresql.strip()));
    }
}
