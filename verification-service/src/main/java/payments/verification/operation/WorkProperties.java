package payments.verification.operation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import payments.messaging.groupcommit.GroupCommitSettings;

/**
 * How this instance works on operations.
 *
 * @param inFlight operations under way at the same time; what is beyond waits in the database
 * @param claimBatch operations claimed by one statement, at most
 * @param lease how long a claim lasts without being renewed, and so how soon another instance takes over after a crash
 * @param longestPoll the longest wait before looking for work that another instance has left; work of one's own wakes at
 *     once
 * @param grace at shutdown, how long calls under way may take to finish before their operations are given back
 * @param maxBatch steps of one transaction, at most
 * @param commitDeadline the longest wait for a step to be durable
 */
@Validated
@ConfigurationProperties("payments.verification.work")
public record WorkProperties(
        @DefaultValue("256") @Min(1) @Max(100_000) int inFlight,
        @DefaultValue("128") @Min(1) @Max(10_000) int claimBatch,

        @DefaultValue("10s") @DurationMin(millis = 300) @DurationMax(minutes = 10)
        Duration lease,

        @DefaultValue("500ms") @DurationMin(millis = 10) @DurationMax(minutes = 1)
        Duration longestPoll,

        @DefaultValue("20s") @DurationMin(millis = 0) @DurationMax(minutes = 10)
        Duration grace,

        @DefaultValue("256") @Min(1) @Max(10_000) int maxBatch,

        @DefaultValue("5s") @DurationMin(millis = 10) @DurationMax(minutes = 1)
        Duration commitDeadline) {
    /** One commits while the next batch gathers; more would only make smaller batches. */
    private static final int COMMITTERS = 1;

    GroupCommitSettings commits() {
        // An operation has one step under way, so no more than inFlight ever wait.
        return new GroupCommitSettings(maxBatch, Math.max(inFlight, maxBatch), COMMITTERS, commitDeadline);
    }
}
