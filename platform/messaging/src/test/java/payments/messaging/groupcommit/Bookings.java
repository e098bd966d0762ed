package payments.messaging.groupcommit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import payments.messaging.groupcommit.Bookings.Booking;
import payments.testing.TestDatabase;
import payments.testing.TestPostgres;

/** A table with a natural key, and its writer as a service would write it. A caller's result is the row's own number. */
final class Bookings implements BatchWriter<Booking, Long>, AutoCloseable {
    private static final String INSERT = """
            insert into booking (key, amount) select * from unnest(?::text[], ?::bigint[])
            on conflict (key) do nothing""";
    private static final String SELECT = "select key, number from booking where key = any (?::text[])";

    /** @param amount above zero, says the database */
    record Booking(String key, long amount) {}

    private final AtomicInteger batches = new AtomicInteger();
    private final TestDatabase database = TestPostgres.shared().newDatabase("group_commit");
    private final HikariDataSource dataSource = pool(database);
    private final JdbcTemplate jdbc = new JdbcTemplate(dataSource);

    Bookings() {
        database.execute(
                """
                create table booking (
                    number bigint generated always as identity,
                    key text primary key,
                    amount bigint not null check (amount > 0))""",
                "alter table booking owner to " + database.owner(),
                "grant select, insert on booking to " + database.application());
    }

    @Override
    public List<Long> write(List<Booking> items) {
        batches.incrementAndGet();
        return jdbc.execute((ConnectionCallback<List<Long>>) connection -> {
            insert(connection, items);
            Map<String, Long> numbers = select(connection, items);
            return items.stream().map(item -> number(numbers, item)).toList();
        });
    }

    TestDatabase database() {
        return database;
    }

    HikariDataSource dataSource() {
        return dataSource;
    }

    int batches() {
        return batches.get();
    }

    /** What the table holds: the number of each key. */
    Map<String, Long> rows() {
        Map<String, Long> rows = new HashMap<>();
        new JdbcTemplate(database.ownerDataSource()).query("select key, number from booking", row -> {
            rows.put(row.getString(1), row.getLong(2));
        });
        return rows;
    }

    @Override
    public void close() {
        dataSource.close();
    }

    private void insert(Connection connection, List<Booking> items) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, keys(connection, items));
            insert.setArray(2, connection.createArrayOf("bigint", amounts(items)));
            insert.executeUpdate();
        }
    }

    private Map<String, Long> select(Connection connection, List<Booking> items) throws SQLException {
        Map<String, Long> numbers = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, keys(connection, items));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    numbers.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return numbers;
    }

    private static Array keys(Connection connection, List<Booking> items) throws SQLException {
        return connection.createArrayOf("text", items.stream().map(Booking::key).toArray());
    }

    private static Object[] amounts(List<Booking> items) {
        return items.stream().map(Booking::amount).toArray();
    }

    private static Long number(Map<String, Long> numbers, Booking item) {
        Long number = numbers.get(item.key());
        if (number == null) {
            throw new AssertionError("not written: " + item);
        }
        return number;
    }

    private static HikariDataSource pool(TestDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.applicationDataSource());
        config.setMaximumPoolSize(5);
        config.setConnectionTimeout(1_000);
        return new HikariDataSource(config);
    }
}
