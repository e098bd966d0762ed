package payments.notification.delivery;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import payments.events.Uuids;
import payments.messaging.groupcommit.GroupCommit;
import payments.notification.endpoint.EndpointTargets.Target;
import payments.notification.signing.WebhookSigner;

/**
 * Makes one attempt: signs, sends, records. No database connection is held while the endpoint takes its time. An attempt
 * that could not be recorded is made again when its lease ends, with the same id and the same bytes.
 */
@Component
class SendDelivery {
    private final WebhookClient client;
    private final GroupCommit<AttemptResult, Boolean> attempts;
    private final RetrySchedule schedule;
    private final DeliveryMetrics metrics;
    private final Clock clock;

    SendDelivery(
            WebhookClient client,
            GroupCommit<AttemptResult, Boolean> attempts,
            RetryProperties retry,
            DeliveryMetrics metrics,
            Clock clock) {
        this.client = client;
        this.attempts = attempts;
        this.schedule = new RetrySchedule(retry.scale());
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Blocks until the attempt is recorded.
     *
     * @return whether it was delivered
     * @throws RuntimeException if it was made but could not be recorded
     */
    boolean send(ClaimedDelivery delivery, Target target) {
        Instant startedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long start = System.nanoTime();
        Exchange exchange =
                client.post(URI.create(target.url()), headers(delivery, target, startedAt), delivery.body());
        Duration took = Duration.ofNanos(System.nanoTime() - start).truncatedTo(ChronoUnit.MICROS);
        metrics.attempted(delivery, exchange, startedAt.plus(took));
        attempts.submit(new AttemptResult(
                Uuids.next(), delivery, startedAt, took, exchange, next(delivery, exchange, startedAt.plus(took))));
        return exchange.isDelivered();
    }

    private @Nullable Instant next(ClaimedDelivery delivery, Exchange exchange, Instant endedAt) {
        if (exchange.isDelivered()) {
            return null;
        }
        return schedule.delayAfter(
                        delivery.attempts() + 1, ThreadLocalRandom.current().nextDouble())
                .map(endedAt::plus)
                .orElse(null);
    }

    private static Map<String, String> headers(ClaimedDelivery delivery, Target target, Instant at) {
        String id = delivery.messageId().toString();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(at.getEpochSecond()));
        headers.put("webhook-signature", WebhookSigner.sign(target.secrets(), id, at, delivery.body()));
        if (delivery.traceparent() != null) {
            headers.put("traceparent", delivery.traceparent());
        }
        return headers;
    }
}
