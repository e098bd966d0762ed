package payments.notification;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Binds rows to a statement over {@code unnest}: one array a column, in the order of the calls. */
public final class Columns<T> {
    private final PreparedStatement statement;
    private final List<T> rows;
    private int next;

    /** @param first the index of the statement's first array */
    public Columns(PreparedStatement statement, List<T> rows, int first) {
        this.statement = statement;
        this.rows = rows;
        this.next = first;
    }

    /** @param type the element's, as PostgreSQL names it; times are bound as text and cast in the statement */
    public void add(String type, Function<T, @Nullable Object> column) throws SQLException {
        bind(type, rows.stream().map(column).toArray());
    }

    /** The driver knows the elements of an array by the array's own type. */
    public void addBytes(Function<T, byte[]> column) throws SQLException {
        bind("bytea", rows.stream().map(column).toArray(byte[][]::new));
    }

    private void bind(String type, @Nullable Object[] values) throws SQLException {
        statement.setArray(next++, statement.getConnection().createArrayOf(type, values));
    }
}
