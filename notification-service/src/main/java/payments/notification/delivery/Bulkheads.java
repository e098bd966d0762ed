package payments.notification.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Bounds the attempts under way, in all and for each endpoint, so that one that hangs holds back nobody else. An
 * endpoint's bound is halved by each failure down to one, and doubled by each success: a dead endpoint occupies one place,
 * not sixty-four. Thread-safe.
 */
@Component
class Bulkheads {
    /** Once it was full, so much of it has to be free before another claim is worth its round trip. */
    private static final int WORTHWHILE_FRACTION = 4;

    private static final class Bulkhead {
        private int bound;
        private int underWay;
        private boolean wasFull;

        private Bulkhead(int bound) {
            this.bound = bound;
        }

        private int room() {
            return Math.max(0, bound - underWay);
        }

        private void begin() {
            underWay++;
            wasFull |= room() == 0;
        }

        /** Whether it was full and has worthwhile room again. */
        private boolean end() {
            underWay--;
            boolean worthwhile = wasFull && room() >= Math.max(1, bound / WORTHWHILE_FRACTION);
            wasFull &= !worthwhile;
            return worthwhile;
        }
    }

    private final int perEndpoint;
    private final Bulkhead all;
    private final Map<UUID, Bulkhead> bulkheads = new HashMap<>();

    Bulkheads(DeliveryProperties properties) {
        this.perEndpoint = properties.maxInFlightPerEndpoint();
        this.all = new Bulkhead(properties.maxInFlight());
    }

    synchronized Room room() {
        Map<UUID, Integer> busy = new HashMap<>();
        bulkheads.forEach((endpoint, bulkhead) -> busy.put(endpoint, bulkhead.room()));
        return new Room(all.room(), perEndpoint, busy);
    }

    synchronized int underWay() {
        return all.underWay;
    }

    synchronized void begin(UUID endpoint) {
        all.begin();
        bulkheads.computeIfAbsent(endpoint, _ -> new Bulkhead(perEndpoint)).begin();
    }

    /** @return whether there was no room before and is enough again for what may wait to be claimed */
    synchronized boolean end(UUID endpoint, boolean delivered) {
        Bulkhead bulkhead = Objects.requireNonNull(bulkheads.get(endpoint));
        bulkhead.bound = delivered ? Math.min(perEndpoint, bulkhead.bound * 2) : Math.max(1, bulkhead.bound / 2);
        boolean roomForEndpoint = bulkhead.end();
        boolean roomForAll = all.end();
        // One that is as if it had never been here need not be remembered.
        if (bulkhead.underWay == 0 && bulkhead.bound == perEndpoint) {
            bulkheads.remove(endpoint);
        }
        return roomForEndpoint || roomForAll;
    }
}
