package io.huiyin.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Hands the rows of a batch to PostgreSQL column by column, as arrays, starting with the second parameter. */
final class Columns {

    private final Connection connection;
    private final PreparedStatement statement;
    private final List<Draft> rows;
    private int next = 2;

    Columns(Connection connection, PreparedStatement statement, List<Draft> rows) {
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
    }

    void texts(String type, Function<Draft, @Nullable Object> value) throws SQLException {
        @Nullable String[] values = new @Nullable String[rows.size()];
        for (int i = 0; i < values.length; i++) {
            Object said = value.apply(rows.get(i));
            values[i] = said == null ? null : said.toString();
        }
        statement.setArray(next++, connection.createArrayOf(type, values));
    }

    void bytes(Function<Draft, byte @Nullable []> value) throws SQLException {
        byte @Nullable [][] values = new byte @Nullable [rows.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(rows.get(i));
        }
        statement.setArray(next++, connection.createArrayOf("bytea", values));
    }
}
