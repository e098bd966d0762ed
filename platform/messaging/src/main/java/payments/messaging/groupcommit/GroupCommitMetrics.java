package payments.messaging.groupcommit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import payments.messaging.failure.Failure;

/** Meters of one group commit, tagged with its name. */
final class GroupCommitMetrics {
    private final MeterRegistry registry;
    private final String name;
    private final DistributionSummary batch;
    private final Timer wait;
    private final Timer transaction;

    GroupCommitMetrics(MeterRegistry registry, String name, CommitQueue<?, ?, ?> queue) {
        this.registry = registry;
        this.name = name;
        this.batch = DistributionSummary.builder("group.commit.batch")
                .description("Items of a batch")
                .tag("name", name)
                .register(registry);
        this.wait = Timer.builder("group.commit.wait")
                .description("Time from submission until a committer takes the item")
                .tag("name", name)
                .register(registry);
        this.transaction = Timer.builder("group.commit.transaction")
                .description("Time of a transaction, from asking for the connection to the end of the commit")
                .tag("name", name)
                .register(registry);
        Gauge.builder("group.commit.queue", queue, CommitQueue::size)
                .description("Items that wait")
                .tag("name", name)
                .register(registry);
    }

    void taken(List<? extends Submission<?, ?, ?>> submissions) {
        batch.record(submissions.size());
        submissions.forEach(submission -> wait.record(submission.age(), TimeUnit.NANOSECONDS));
    }

    <R> R timed(Supplier<R> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            transaction.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    void failed(Failure failure) {
        counter("group.commit.failures", "Transactions rolled back", "code", failure.code());
    }

    void unconfirmed(NotConfirmedException exception) {
        counter("group.commit.unconfirmed", "Callers left without an answer", "reason", reason(exception));
    }

    private void counter(String meter, String description, String tag, String value) {
        Counter.builder(meter)
                .description(description)
                .tag("name", name)
                .tag(tag, value)
                .register(registry)
                .increment();
    }

    private static String reason(NotConfirmedException exception) {
        return switch (exception) {
            case QueueFullException _ -> "queue_full";
            case DeadlineExceededException _ -> "deadline_exceeded";
            case GroupCommitClosedException _ -> "closed";
            case WaitInterruptedException _ -> "interrupted";
        };
    }
}
