package org.livebridge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements of one transaction. Use it only inside the function it was handed to. */
public final class Sql {
    /** To prepare a statement costs more than to run it; a text is one statement at a time. */
    private static final int KEPT = 200;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, PreparedStatement> eldest) {
                    if (size() <= KEPT) {
                        return false;
                    }
                    close(eldest.getValue());
                    return true;
                }
            };

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Reads one row of a result. */
    @FunctionalInterface
    public interface RowReader<T> {
        /** The value of the row that {@code row} stands on. */
        T read(ResultSet row) throws SQLException;
    }

    /** All rows of {@code query}. */
    public <T> List<T> list(String query, RowReader<T> reader, @Nullable Object... values) {
        try (ResultSet rows = prepare(query, values).executeQuery()) {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
                list.add(reader.read(rows));
            }
            return list;
        } catch (SQLException cause) {
            throw new StoreException(
                    "The database could not be read: " + cause.getMessage(), cause);
        }
    }

    /** The first row of {@code query}, if there is one. */
    public <T> Optional<T> first(String query, RowReader<T> reader, @Nullable Object... values) {
        List<T> list = list(query, reader, values);
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(0));
    }

    /** Runs a change and returns how many rows it touched. */
    public int update(String change, @Nullable Object... values) {
        try {
            return prepare(change, values).executeUpdate();
        } catch (SQLException cause) {
            throw new StoreException(
                    "The database could not be changed: " + cause.getMessage(), cause);
        }
    }

    /** Runs a statement without values or rows, such as {@code BEGIN}. */
    void execute(String statement) {
        try {
            prepare(statement).execute();
        } catch (SQLException cause) {
            throw new StoreException(
                    "The database could not be changed: " + cause.getMessage(), cause);
        }
    }

    private static void close(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException cause) {
            throw new StoreException("A statement could not be closed", cause);
        }
    }

    private PreparedStatement prepare(String text, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(text);
        if (statement == null) {
            statement = connection.prepareStatement(text);
            prepared.put(text, statement);
        }
        if (values.length > 0) {
            statement.clearParameters();
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
