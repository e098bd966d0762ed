package payments.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import payments.messaging.groupcommit.GroupCommitSettings;

/**
 * Settings of intake.
 *
 * @param accept limits of accepting payments
 * @param idempotency how long answers are remembered
 */
@ConfigurationProperties("payments.intake")
public record IntakeProperties(
        @DefaultValue Accept accept, @DefaultValue Idempotency idempotency) {
    /**
     * Limits of the group commit that accepts payments.
     *
     * @param maxBatch payments of one transaction, at most
     * @param queueCapacity payments that may wait for one, beyond which further ones are refused
     * @param committers transactions at the same time; one makes the largest batches and takes the least CPU time, a second one
     *     pays where a commit takes long, as with a synchronous replica far away
     * @param deadline longest wait of a caller, also during a failover of the database
     */
    public record Accept(
            @DefaultValue("256") int maxBatch,
            @DefaultValue("4096") int queueCapacity,
            @DefaultValue("1") int committers,
            @DefaultValue("5s") Duration deadline) {

        /** @throws IllegalArgumentException naming the property that is out of bounds */
        public GroupCommitSettings settings() {
            try {
                return new GroupCommitSettings(maxBatch, queueCapacity, committers, deadline);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("payments.intake.accept: " + e.getMessage(), e);
            }
        }
    }

    /**
     * What is remembered of requests with an idempotency key.
     *
     * @param retention how long answers are remembered; the API promises seven days
     * @param purgeInterval how often older answers are deleted
     */
    public record Idempotency(
            @DefaultValue("7d") Duration retention,
            @DefaultValue("1m") Duration purgeInterval) {
        public Idempotency {
            if (retention.compareTo(Duration.ofDays(1)) < 0) {
                throw new IllegalArgumentException("payments.intake.idempotency.retention must be at least a day");
            }
            if (purgeInterval.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("payments.intake.idempotency.purge-interval must be at least 1 s");
            }
        }
    }
}
