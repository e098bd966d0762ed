package payments.messaging.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The right to relay a database's outbox, held by one session at a time. Everything is read and deleted through that very
 * session: whoever has lost it, to a failover or to a pause that was too long, can't delete any more. One thread's own.
 */
final class Leadership implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    // "outbox" in ASCII; advisory locks are scoped to the database, so each service has its own.
    private static final long LOCK = 0x6f7574626f78L;

    // Relaxed for this transaction alone: the connection goes back to a pool whose other users do need their commits.
    private static final String DELETE = """
            with relaxed as materialized (select set_config('synchronous_commit', 'off', true))
            delete from outbox using relaxed where id = any (?)""";

    // A primary that vanished without a word is noticed when a statement takes longer than this.
    private static final int NETWORK_TIMEOUT_MILLIS = 10_000;
    private static final Executor SAME_THREAD = Runnable::run;

    private final Connection connection;
    private final int usualNetworkTimeout;

    private Leadership(Connection connection, int usualNetworkTimeout) {
        this.connection = connection;
        this.usualNetworkTimeout = usualNetworkTimeout;
    }

    /** Takes the leadership if nobody has it. */
    static Optional<Leadership> tryAcquire(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            int usualNetworkTimeout = connection.getNetworkTimeout();
            connection.setAutoCommit(true);
            connection.setNetworkTimeout(SAME_THREAD, NETWORK_TIMEOUT_MILLIS);
            try (Statement statement = connection.createStatement()) {
                // So that the server gives the lock away some ten seconds after this machine vanished without a word.
                statement.execute(
                        "set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3");
                if (holds(statement, "select pg_try_advisory_lock(" + LOCK + ")")) {
                    return Optional.of(new Leadership(connection, usualNetworkTimeout));
                }
            }
            connection.setNetworkTimeout(SAME_THREAD, usualNetworkTimeout);
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The oldest rows. Chosen by being there, never by being newer than the last: ids do not commit in their order. */
    List<PendingMessage> oldest(int limit) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select id, topic, key, headers, value from outbox order by id limit ?")) {
            select.setInt(1, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<PendingMessage> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new PendingMessage(
                            rows.getLong(1),
                            new OutboxMessage(
                                    rows.getString(2),
                                    rows.getString(3),
                                    JSON.readValue(rows.getString(4), HEADERS),
                                    rows.getBytes(5))));
                }
                return found;
            }
        }
    }

    /** Not flushed to disk before it returns: what a crash brings back is published again, as after any other. */
    void delete(List<PendingMessage> published) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setArray(1, ids(published));
            delete.executeUpdate();
        }
    }

    /** Sets a row aside, in one statement. */
    void park(PendingMessage refused, String reason) throws SQLException {
        try (PreparedStatement park = connection.prepareStatement("""
                with gone as (delete from outbox where id = ? returning id, topic, key, headers, value, created_at)
                insert into outbox_parked (id, topic, key, headers, value, created_at, reason)
                select id, topic, key, headers, value, created_at, ? from gone""")) {
            park.setLong(1, refused.id());
            park.setString(2, reason);
            park.executeUpdate();
        }
    }

    /** @throws SQLException if the session, and with it the leadership, is gone */
    void verify() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    private Array ids(List<PendingMessage> messages) throws SQLException {
        return connection.createArrayOf(
                "bigint", messages.stream().map(PendingMessage::id).toArray());
    }

    private static boolean holds(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            connection.setNetworkTimeout(SAME_THREAD, usualNetworkTimeout);
        }
    }
}
