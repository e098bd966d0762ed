package payments.notification.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Bounds the attempts under way, in all and for each endpoint, so that one that hangs holds back nobody else. An
 * endpoint's bound is halved by each failure down to one, and doubled by each success: a dead endpoint occupies one place,
 * not sixty-four. Thread-safe.
 */
@Component
class Bulkheads {
    private static final class Bulkhead {
        private int bound;
        private int underWay;

        private Bulkhead(int bound) {
            this.bound = bound;
        }

        private int room() {
            return Math.max(0, bound - underWay);
        }
    }

    private final int total;
    private final int perEndpoint;
    private final Map<UUID, Bulkhead> bulkheads = new HashMap<>();
    private int underWay;

    Bulkheads(DeliveryProperties properties) {
        this.total = properties.maxInFlight();
        this.perEndpoint = properties.maxInFlightPerEndpoint();
    }

    synchronized Room room() {
        Map<UUID, Integer> busy = new HashMap<>();
        bulkheads.forEach((endpoint, bulkhead) -> busy.put(endpoint, bulkhead.room()));
        return new Room(total - underWay, busy);
    }

    synchronized int underWay() {
        return underWay;
    }

    synchronized void begin(UUID endpoint) {
        underWay++;
        bulkheads.computeIfAbsent(endpoint, _ -> new Bulkhead(perEndpoint)).underWay++;
    }

    synchronized void end(UUID endpoint, boolean delivered) {
        underWay--;
        bulkheads.computeIfPresent(endpoint, (_, bulkhead) -> {
            bulkhead.underWay--;
            bulkhead.bound = delivered ? Math.min(perEndpoint, bulkhead.bound * 2) : Math.max(1, bulkhead.bound / 2);
            // One that is as if it had never been here need not be remembered.
            return bulkhead.underWay == 0 && bulkhead.bound == perEndpoint ? null : bulkhead;
        });
    }
}
