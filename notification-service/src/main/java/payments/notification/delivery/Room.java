package payments.notification.delivery;

import java.util.Map;
import java.util.UUID;

/**
 * How many attempts may begin now.
 *
 * @param total in all
 * @param busy for those endpoints that may have fewer than one without any under way
 */
record Room(int total, Map<UUID, Integer> busy) {
    Room {
        busy = Map.copyOf(busy);
    }
}
