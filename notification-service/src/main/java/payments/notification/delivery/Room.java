package payments.notification.delivery;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How many attempts may begin now.
 *
 * @param total in all
 * @param perEndpoint for each endpoint that is not busy
 * @param busy for those endpoints that may have fewer
 */
record Room(int total, int perEndpoint, Map<UUID, Integer> busy) {
    Room {
        busy = Map.copyOf(busy);
    }

    int of(UUID endpoint) {
        return busy.getOrDefault(endpoint, perEndpoint);
    }

    /** Whether these fill it, in all or for one of their endpoints, so that more of them may be due. */
    boolean isTakenUpBy(List<ClaimedDelivery> claimed) {
        return claimed.size() == total
                || claimed.stream()
                        .collect(Collectors.groupingBy(ClaimedDelivery::endpointId, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .anyMatch(taken -> taken.getValue() >= of(taken.getKey()));
    }
}
