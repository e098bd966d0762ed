package payments.intake.merchant;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import payments.events.ApiKeyId;

/** When keys were last used, to the minute: collected and written together, never by a request. Thread-safe. */
@Component
class LastUse {
    private static final Logger LOG = LoggerFactory.getLogger(LastUse.class);

    private final Set<UUID> used = ConcurrentHashMap.newKeySet();
    private final JdbcOperations jdbc;
    private final Clock clock;

    LastUse(JdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void note(ApiKeyId key) {
        used.add(key.value());
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 5_000)
    void write() {
        UUID[] keys = used.toArray(UUID[]::new);
        if (keys.length == 0) {
            return;
        }
        try {
            jdbc.execute((ConnectionCallback<Integer>) connection -> update(connection, keys));
            used.removeAll(Set.of(keys));
        } catch (DataAccessException e) {
            LOG.atWarn().addKeyValue("exception", e.toString()).log("Last use of keys is written later");
        }
    }

    private Integer update(Connection connection, UUID[] keys) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update api_key set last_used_at = ? where id = any (?)")) {
            Array ids = connection.createArrayOf("uuid", keys);
            update.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            update.setArray(2, ids);
            return update.executeUpdate();
        }
    }
}
