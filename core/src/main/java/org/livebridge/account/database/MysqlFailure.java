package org.livebridge.account.database;

import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;

/** What a MySQL server says against something, as its clients tell it: words, number, state. */
public final class MysqlFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int NO_CONNECTION = 2002;
    private static final int GONE = 2006;

    private final int number;
    private final String state;

    MysqlFailure(String words, int number, String state) {
        super(words, null, false, false);
        this.number = number;
        this.state = state;
    }

    /** MySQL's error number. */
    public int number() {
        return number;
    }

    /** The SQL state, five letters. */
    public String state() {
        return state;
    }

    /** The words for the script's author. */
    public String words() {
        return String.valueOf(getMessage());
    }

    static MysqlFailure of(SQLException cause) {
        String state = cause.getSQLState() == null ? "HY000" : cause.getSQLState();
        if (cause.getErrorCode() == 0 && state.startsWith("08")) {
            return new MysqlFailure("MySQL server has gone away", GONE, "HY000");
        }
        return new MysqlFailure(words(cause), cause.getErrorCode(), state);
    }

    static MysqlFailure ofConnecting(SQLException cause, String host) {
        if (cause.getErrorCode() != 0) {
            return of(cause);
        }
        String words = "Connection refused";
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof UnknownHostException) {
                words =
                        "php_network_getaddresses: getaddrinfo for "
                                + host
                                + " failed: Name or service not known";
            } else if (at instanceof SocketTimeoutException) {
                words = "Connection timed out";
            }
        }
        return new MysqlFailure(words, NO_CONNECTION, "HY000");
    }

    /** Without the number of the connection, which the driver puts in front. */
    private static String words(SQLException cause) {
        return String.valueOf(cause.getMessage()).replaceFirst("^\\(conn[:=]\\d+\\) ", "");
    }
}
