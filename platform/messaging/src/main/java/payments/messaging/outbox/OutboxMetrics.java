package payments.messaging.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.concurrent.TimeUnit;

/** {@code outbox.pending}, {@code outbox.oldest.age}, {@code outbox.published}, {@code outbox.parked}. */
final class OutboxMetrics {
    private final Counter published;
    private final Counter parked;

    OutboxMetrics(MeterRegistry registry, OutboxBacklog backlog) {
        published = Counter.builder("outbox.published")
                .description("records acknowledged by the broker")
                .register(registry);
        parked = Counter.builder("outbox.parked")
                .description("records that the broker refused for themselves")
                .register(registry);
        Gauge.builder("outbox.pending", backlog, OutboxBacklog::pending)
                .description("rows that wait to be published")
                .register(registry);
        TimeGauge.builder(
                        "outbox.oldest.age",
                        backlog,
                        TimeUnit.MILLISECONDS,
                        each -> each.oldestAge().toMillis())
                .description("how long the oldest row has waited")
                .register(registry);
    }

    void published(int count) {
        published.increment(count);
    }

    void parked() {
        parked.increment();
    }
}
