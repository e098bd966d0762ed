package payments.messaging.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import payments.messaging.wakeup.WakeUp;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes records into the caller's transaction: they are published if and only if it commits, at least once.
 *
 * <p>Order per key is the order of appending as long as two transactions that append for the same key exclude each
 * other, by a lock on the row of their aggregate for example, before they append. Thread-safe.
 */
public final class Outbox {
    private static final JsonMapper JSON = new JsonMapper();

    // clock_timestamp, since it tells how long a record waits and not when its transaction began
    private static final String INSERT = """
            insert into outbox (topic, key, headers, value, created_at)
            select topic, key, headers::jsonb, value, clock_timestamp()
            from unnest(?, ?, ?, ?) with ordinality as message (topic, key, headers, value, position)
            order by position""";

    private final JdbcOperations jdbc;
    private final WakeUp committed = new WakeUp();

    Outbox(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Signaled once there is something to relay. */
    WakeUp committed() {
        return committed;
    }

    /**
     * Appends all in one statement and wakes the relay once the transaction has committed.
     *
     * @throws IllegalTransactionStateException if the caller has no transaction
     */
    public void append(Collection<OutboxMessage> messages) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("an outbox is appended to within the transaction it tells of");
        }
        if (messages.isEmpty()) {
            return;
        }
        jdbc.execute((ConnectionCallback<Integer>) connection -> insert(connection, List.copyOf(messages)));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                committed.signal();
            }
        });
    }

    private static Integer insert(Connection connection, List<OutboxMessage> messages) throws SQLException {
        int count = messages.size();
        String[] topics = new String[count];
        String[] keys = new String[count];
        String[] headers = new String[count];
        byte[][] values = new byte[count][];
        for (int i = 0; i < count; i++) {
            OutboxMessage message = messages.get(i);
            topics[i] = message.topic();
            keys[i] = message.key();
            headers[i] = JSON.writeValueAsString(message.headers());
            values[i] = message.value();
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, connection.createArrayOf("text", topics));
            insert.setArray(2, connection.createArrayOf("text", keys));
            insert.setArray(3, connection.createArrayOf("text", headers));
            insert.setArray(4, connection.createArrayOf("bytea", values));
            return insert.executeUpdate();
        }
    }
}
