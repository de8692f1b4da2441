package org.livebridge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements of one transaction. Use it only inside the function it was handed to. */
public final class Sql {
    private final Connection connection;

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
        try (PreparedStatement statement = prepare(query, values);
                ResultSet rows = statement.executeQuery()) {
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
        return list(query, reader, values).stream().findFirst();
    }

    /** Runs a change and returns how many rows it touched. */
    public int update(String change, @Nullable Object... values) {
        try (PreparedStatement statement = prepare(change, values)) {
            return statement.executeUpdate();
        } catch (SQLException cause) {
            throw new StoreException(
                    "The database could not be changed: " + cause.getMessage(), cause);
        }
    }

    private PreparedStatement prepare(String text, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
