package payments.intake.merchant;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import payments.events.ApiKeyId;
import payments.messaging.jdbc.ArrayStatement;

/** When keys were last used, to the minute: collected and written together, never by a request. Thread-safe. */
@Component
class LastUse {
    private static final Logger LOG = LoggerFactory.getLogger(LastUse.class);

    private record Use(UUID key, Instant at) {}

    private static final ArrayStatement<Use> USED = ArrayStatement.<Use>of("""
                    update api_key set last_used_at = used.at
                    from unnest(?, ?::timestamptz[]) as used (id, at) where api_key.id = used.id""")
            .with("uuid", Use::key)
            .with("text", use -> use.at().toString());

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
        Set<UUID> keys = Set.copyOf(used);
        try {
            USED.update(
                    jdbc,
                    keys.stream().map(key -> new Use(key, clock.instant())).toList());
            used.removeAll(keys);
        } catch (DataAccessException e) {
            LOG.atWarn().addKeyValue("exception", e.toString()).log("Last use of keys is written later");
        }
    }
}
