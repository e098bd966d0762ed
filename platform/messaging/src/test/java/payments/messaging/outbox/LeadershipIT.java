package payments.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class LeadershipIT {
    private final OutboxSchema schema = new OutboxSchema();

    /** The connection goes back to a pool, and whoever gets it next needs commits that survive a crash. */
    @Test
    void deletionThatIsNotFlushedLeavesTheSessionAsDurableAsItWas() throws SQLException {
        try (var session = new SingleConnectionDataSource(
                schema.database().applicationDataSource().getConnection(), true)) {
            JdbcTemplate jdbc = new JdbcTemplate(session);
            jdbc.execute("set synchronous_commit = on");
            jdbc.update(
                    "insert into outbox (topic, key, headers, value, created_at) values ('t', 'k', '{}', 'v', now())");
            try (Leadership leadership = Leadership.tryAcquire(session).orElseThrow()) {
                leadership.delete(leadership.oldest(10));
            }

            assertThat(jdbc.queryForObject("show synchronous_commit", String.class))
                    .isEqualTo("on");
        }
        assertThat(schema.isEmpty()).isTrue();
    }
}
