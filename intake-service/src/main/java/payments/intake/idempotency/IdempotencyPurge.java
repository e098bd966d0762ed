package payments.intake.idempotency;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import payments.intake.IntakeProperties;

/** Deletes what has been remembered long enough, in small transactions. Several instances may do so at once. */
@Component
class IdempotencyPurge {
    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyPurge.class);
    private static final int BATCH = 5_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final IntakeProperties.Idempotency properties;

    IdempotencyPurge(JdbcClient jdbc, Clock clock, IntakeProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.properties = properties.idempotency();
    }

    @Scheduled(fixedDelayString = "${payments.intake.idempotency.purge-interval:1m}")
    void purge() {
        OffsetDateTime oldest = OffsetDateTime.ofInstant(clock.instant().minus(properties.retention()), ZoneOffset.UTC);
        try {
            int deleted;
            do {
                deleted = deleteSome(oldest);
            } while (deleted == BATCH);
        } catch (DataAccessException e) {
            LOG.atWarn().addKeyValue("exception", e.toString()).log("Old idempotency records are deleted later");
        }
    }

    private int deleteSome(OffsetDateTime oldest) {
        return jdbc.sql("""
                        delete from idempotency_record where ctid = any (array(
                            select ctid from idempotency_record where created_at < ? limit %d))""".formatted(BATCH)).param(oldest).update();
    }
}
