package payments.notification.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What is measured of deliveries. */
@Component
class DeliveryMetrics {
    private final Timer latency;
    private final Counter delivered;
    private final Counter refused;
    private final Counter unanswered;

    DeliveryMetrics(MeterRegistry registry, Bulkheads bulkheads) {
        latency = Timer.builder("webhook.delivery.latency")
                .description("From the event until an endpoint has it")
                .publishPercentileHistogram()
                .register(registry);
        delivered = attempts(registry, "delivered");
        refused = attempts(registry, "refused");
        unanswered = attempts(registry, "unanswered");
        Gauge.builder("webhook.delivery.in.flight", bulkheads, Bulkheads::underWay)
                .description("Attempts under way")
                .register(registry);
    }

    private static Counter attempts(MeterRegistry registry, String result) {
        return Counter.builder("webhook.delivery.attempts")
                .description("Attempts that have ended, by result")
                .tag("result", result)
                .register(registry);
    }

    void attempted(ClaimedDelivery delivery, Exchange exchange, Instant at) {
        if (exchange.isDelivered()) {
            delivered.increment();
            latency.record(Duration.between(delivery.occurredAt(), at));
        } else if (exchange instanceof Exchange.Answered) {
            refused.increment();
        } else {
            unanswered.increment();
        }
    }
}
