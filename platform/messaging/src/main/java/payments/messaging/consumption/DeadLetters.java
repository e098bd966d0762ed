package payments.messaging.consumption;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes dead letters and returns when all in-sync replicas have them. */
final class DeadLetters {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final String group;
    private final DeadLetterProducer producer;
    private final Duration timeout;
    private final ConsumptionMetrics metrics;

    DeadLetters(String group, DeadLetterProducer producer, Duration timeout, ConsumptionMetrics metrics) {
        this.group = group;
        this.producer = producer;
        this.timeout = timeout;
        this.metrics = metrics;
    }

    /** @throws KafkaException if any of them was not acknowledged in time; some may have been written */
    void write(List<Rejection> rejections) {
        List<CompletableFuture<?>> sent = new ArrayList<>(rejections.size());
        rejections.stream().sorted(Rejection.BY_ORIGIN).forEach(rejection -> sent.add(send(rejection)));
        await(CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)));
        rejections.forEach(this::report);
    }

    private CompletableFuture<?> send(Rejection rejection) {
        return producer.send(DeadLetter.of(rejection, group));
    }

    private void await(CompletableFuture<?> all) {
        try {
            all.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("a dead letter was not acknowledged", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while a dead letter was written", e);
        }
    }

    private void report(Rejection rejection) {
        metrics.deadLettered(rejection);
        LOG.atError()
                .addKeyValue("code", rejection.code())
                .addKeyValue("exception", rejection.cause().getClass().getName())
                .addKeyValue("topic", rejection.record().topic())
                .addKeyValue("partition", rejection.record().partition())
                .addKeyValue("offset", rejection.record().offset())
                .addKeyValue("group", group)
                .log("Record is dead-lettered");
    }
}
