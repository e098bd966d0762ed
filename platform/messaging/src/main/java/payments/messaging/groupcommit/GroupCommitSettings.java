package payments.messaging.groupcommit;

import java.time.Duration;

/**
 * Limits of a group commit.
 *
 * @param maxBatch items of one transaction, 1 to 10,000
 * @param queueCapacity items that may wait, beyond which further ones are refused; at least {@code maxBatch}
 * @param committers transactions at the same time, 1 to 16, a connection each. One unless commits take long: a second one
 *     halves the batches, and what is paid for a batch is paid twice as often
 * @param deadline longest wait of a caller, 10 ms to 1 min
 */
public record GroupCommitSettings(int maxBatch, int queueCapacity, int committers, Duration deadline) {
    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    public GroupCommitSettings {
        require(maxBatch >= 1 && maxBatch <= 10_000, "maxBatch must be 1 to 10,000");
        require(queueCapacity >= maxBatch, "queueCapacity must be at least maxBatch");
        require(committers >= 1 && committers <= 16, "committers must be 1 to 16");
        require(
                deadline.compareTo(SHORTEST) >= 0 && deadline.compareTo(LONGEST) <= 0,
                "deadline must be 10 ms to 1 min");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
