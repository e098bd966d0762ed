package payments.notification.delivery;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import payments.access.ProblemException;
import payments.messaging.wakeup.WakeUp;
import payments.notification.OwnedRows;
import payments.notification.Owner;

/** Makes a delivery due now because its merchant asks for it: one that waits, one that has failed, or one more time. */
@Component
public class RetryDelivery {
    // An attempt that is under way is the one that was asked for. The condition on the endpoint is part of the
    // statement,
    // so that a deletion at the same time comes before or after it.
    private static final String RETRY = """
            with endpoint as (
                select webhook_endpoint.id from webhook_endpoint join delivery on endpoint_id = webhook_endpoint.id
                where delivery.id = :id and deleted_at is null
                for share of webhook_endpoint
            )
            update delivery set
                status = 'pending',
                due_at = case when leased and due_at > :now then due_at else :now end,
                leased = leased and due_at > :now,
                manual = true,
                updated_at = :now
            from endpoint where delivery.id = :id and endpoint.id = delivery.endpoint_id""";

    private final Deliveries deliveries;
    private final JdbcClient jdbc;
    private final WakeUp deliveriesDue;
    private final Clock clock;

    RetryDelivery(Deliveries deliveries, JdbcClient jdbc, WakeUp deliveriesDue, Clock clock) {
        this.deliveries = deliveries;
        this.jdbc = jdbc;
        this.deliveriesDue = deliveriesDue;
        this.clock = clock;
    }

    /** @throws ProblemException if there is none, or its endpoint is deleted */
    public Delivery retry(Owner owner, DeliveryId id) {
        Delivery found = find(owner, id);
        OffsetDateTime now = OwnedRows.time(clock.instant());
        int updated = jdbc.sql(RETRY).param("id", id.value()).param("now", now).update();
        if (updated == 0) {
            throw ProblemException.invalidState(
                    "The endpoint of this delivery is deleted.", found.status().value(), List.of());
        }
        deliveriesDue.signal();
        return find(owner, id);
    }

    private Delivery find(Owner owner, DeliveryId id) {
        return deliveries.find(owner, id).orElseThrow(ProblemException::notFound);
    }
}
