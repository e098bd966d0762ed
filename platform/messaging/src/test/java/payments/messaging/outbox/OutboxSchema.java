package payments.messaging.outbox;

import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import payments.testing.TestDatabase;
import payments.testing.TestPostgres;

/** A new database with an outbox, and a look at it that disturbs nobody. */
final class OutboxSchema {
    // Sessions that have the right to relay, of which there is one at most.
    private static final String LEADERS = """
            from pg_locks join pg_stat_activity on pg_stat_activity.pid = pg_locks.pid
            where locktype = 'advisory' and granted and datname = current_database()""";

    private final TestDatabase database = TestPostgres.shared().newDatabase("outbox");
    private final JdbcTemplate jdbc = new JdbcTemplate(database.ownerDataSource());

    OutboxSchema() {
        Flyway.configure()
                .dataSource(database.ownerDataSource())
                .locations("classpath:db/messaging")
                .placeholders(Map.of("application_role", database.application()))
                .load()
                .migrate();
    }

    TestDatabase database() {
        return database;
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    boolean isEmpty() {
        return Boolean.TRUE.equals(jdbc.queryForObject("select not exists (select from outbox)", Boolean.class));
    }

    /** Reasons of the parked rows by key. */
    Map<String, String> parked() {
        Map<String, String> parked = new HashMap<>();
        jdbc.query("select key, reason from outbox_parked", row -> {
            parked.put(row.getString("key"), row.getString("reason"));
        });
        return parked;
    }

    void killLeader() {
        database.execute("select pg_terminate_backend(pg_locks.pid) " + LEADERS);
    }

    int leaders() {
        Integer leaders = jdbc.queryForObject("select count(*) " + LEADERS, Integer.class);
        return leaders == null ? 0 : leaders;
    }
}
