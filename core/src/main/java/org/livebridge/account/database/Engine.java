package org.livebridge.account.database;

/** A kind of database server, with the longest names it takes. */
public enum Engine {
    /** MySQL and MariaDB. */
    MYSQL("mysql", "MySQL", 64, 32),
    /** PostgreSQL. */
    POSTGRESQL("postgresql", "PostgreSQL", 63, 63);

    private final String key;
    private final String label;
    private final int longestDatabase;
    private final int longestUser;

    Engine(String key, String label, int longestDatabase, int longestUser) {
        this.key = key;
        this.label = label;
        this.longestDatabase = longestDatabase;
        this.longestUser = longestUser;
    }

    /** The name as it is kept. */
    public String key() {
        return key;
    }

    /** The name as people read it. */
    public String label() {
        return label;
    }

    /** How many characters a database's name may have, its prefix included. */
    public int longestDatabase() {
        return longestDatabase;
    }

    /** How many characters a user's name may have, its prefix included. */
    public int longestUser() {
        return longestUser;
    }
}
