package payments.verification.operation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import payments.messaging.consumption.PermanentFailureException;
import payments.messaging.wakeup.WakeUp;

/**
 * Makes operations of requests, one statement for all of them. A request that is there already changes nothing; one that
 * bears the same id and says something else is a conflict. Within the caller's transaction; work begins after its commit.
 */
@Component
public class RecordRequests {
    private static final String INSERT = """
            insert into operation (id, event_id, event_digest, event_type, request, traceparent, payment_id, sequence)
            select * from unnest(:ids::uuid[], :events::uuid[], :digests::text[], :types::text[], :requests::jsonb[],
                                 :traces::text[], :payments::uuid[], :sequences::integer[])
            on conflict do nothing
            """;

    private static final String COUNT_KNOWN = """
            select count(*)
              from unnest(:ids::uuid[], :events::uuid[], :digests::text[]) as r (id, event_id, digest)
              join operation o on o.id = r.id and o.event_id = r.event_id and o.event_digest = r.digest
            """;

    private final JdbcClient jdbc;
    private final WakeUp operationsDue;

    RecordRequests(JdbcClient jdbc, WakeUp operationsDue) {
        this.jdbc = jdbc;
        this.operationsDue = operationsDue;
    }

    /**
     * Returns with every request recorded, now or earlier.
     *
     * @throws PermanentFailureException {@code event_conflict} if one of them contradicts what is recorded
     */
    public void record(List<ReceivedRequest> requests) {
        if (insert(requests) < requests.size() && known(requests) < requests.size()) {
            throw new PermanentFailureException(
                    "event_conflict", "another request is recorded under this id or as this step of the payment", null);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                operationsDue.signal();
            }
        });
    }

    private int insert(List<ReceivedRequest> requests) {
        return jdbc.sql(INSERT)
                .param(
                        "ids",
                        Columns.of(requests, row -> row.request().operationId().value()))
                .param("events", Columns.of(requests, row -> row.eventId().value()))
                .param("digests", Columns.of(requests, ReceivedRequest::digest))
                .param("types", Columns.of(requests, ReceivedRequest::eventType))
                .param("requests", Columns.of(requests, ReceivedRequest::body))
                .param("traces", Columns.of(requests, ReceivedRequest::traceparent))
                .param(
                        "payments",
                        Columns.of(requests, row -> row.request().payment().id().value()))
                .param("sequences", Columns.of(requests, row -> row.request().sequence()))
                .update();
    }

    private int known(List<ReceivedRequest> requests) {
        return jdbc.sql(COUNT_KNOWN)
                .param(
                        "ids",
                        Columns.of(requests, row -> row.request().operationId().value()))
                .param("events", Columns.of(requests, row -> row.eventId().value()))
                .param("digests", Columns.of(requests, ReceivedRequest::digest))
                .query(Integer.class)
                .single();
    }
}
