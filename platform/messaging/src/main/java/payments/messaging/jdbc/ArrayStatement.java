package payments.messaging.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * A statement over rows: each column is bound as one array, in the order of the {@code ?}, for {@code unnest(?, ?, …)}.
 * The text of the statement does not depend on the number of rows, so the server plans it once. Immutable.
 *
 * @param <T> a row
 */
public final class ArrayStatement<T> {
    private record Column<T>(String type, Function<? super T, ? extends @Nullable Object> value) {
        Object[] values(List<? extends T> rows) {
            Stream<@Nullable Object> values = rows.stream().map(value);
            // The driver tells an array of byte arrays by the Java type of the array itself.
            return type.equals("bytea") ? values.toArray(byte[][]::new) : values.toArray();
        }
    }

    /** What is read from a row of the answer. */
    @FunctionalInterface
    public interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }

    private final String sql;
    private final List<Column<T>> columns;

    private ArrayStatement(String sql, List<Column<T>> columns) {
        this.sql = sql;
        this.columns = columns;
    }

    public static <T> ArrayStatement<T> of(String sql) {
        return new ArrayStatement<>(sql, List.of());
    }

    /**
     * The same statement with one more column.
     *
     * @param type of an element as PostgreSQL names it, such as {@code uuid}, {@code text}, {@code int8}, {@code bytea}
     */
    public ArrayStatement<T> with(String type, Function<? super T, ? extends @Nullable Object> value) {
        List<Column<T>> more = new ArrayList<>(columns);
        more.add(new Column<>(type, value));
        return new ArrayStatement<>(sql, List.copyOf(more));
    }

    /** Executes it unless there are no rows; returns how many rows it changed. */
    public int update(JdbcOperations jdbc, List<? extends T> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        return jdbc.execute((ConnectionCallback<Integer>) connection -> {
            try (PreparedStatement statement = prepare(connection, rows)) {
                return statement.executeUpdate();
            }
        });
    }

    /** Executes it unless there are no rows; returns what it answers. */
    public <R> List<R> query(JdbcOperations jdbc, List<? extends T> rows, RowReader<R> reader) {
        if (rows.isEmpty()) {
            return List.of();
        }
        return jdbc.execute((ConnectionCallback<List<R>>) connection -> {
            try (PreparedStatement statement = prepare(connection, rows);
                    ResultSet answer = statement.executeQuery()) {
                List<R> found = new ArrayList<>();
                while (answer.next()) {
                    found.add(reader.read(answer));
                }
                return found;
            }
        });
    }

    private PreparedStatement prepare(Connection connection, List<? extends T> rows) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < columns.size(); i++) {
                Column<T> column = columns.get(i);
                statement.setArray(i + 1, connection.createArrayOf(column.type(), column.values(rows)));
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
