package payments.notification.delivery;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import payments.messaging.wakeup.WakeUp;
import payments.notification.OwnedRows;
import payments.notification.endpoint.EndpointDeleted;
import payments.notification.message.MessagesRecorded;

/** What happens to deliveries when something happens to endpoints and messages. */
@Component
class DeliveryChanges {
    // Locked in the order in which attempts are recorded, so that neither waits for the other in a circle.
    private static final String CANCEL = """
            with pending as (
                select id from delivery where endpoint_id = ? and status = 'pending' order by id for update
            )
            update delivery set status = 'canceled', due_at = null, leased = false, updated_at = ?
            from pending where delivery.id = pending.id""";

    private final JdbcClient jdbc;
    private final WakeUp deliveriesDue;
    private final Clock clock;

    DeliveryChanges(JdbcClient jdbc, WakeUp deliveriesDue, Clock clock) {
        this.jdbc = jdbc;
        this.deliveriesDue = deliveriesDue;
        this.clock = clock;
    }

    @EventListener
    void on(EndpointDeleted deleted) {
        jdbc.sql(CANCEL)
                .params(deleted.id().value(), OwnedRows.time(clock.instant()))
                .update();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(MessagesRecorded recorded) {
        deliveriesDue.signal();
    }
}
