package payments.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event with its CloudEvents 1.0 attributes.
 *
 * @param id the same whenever and by whomever this event is published again
 * @param source the service that states the fact, such as {@code /intake-service}
 * @param time when it happened
 * @param traceparent W3C trace context of the request that began it, null outside of a trace
 */
public record Envelope<E>(
        EventId id, String source, Instant time, @Nullable String traceparent, E event) {}
