package payments.verification.operation;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import payments.events.EventCodec;
import payments.events.OperationId;
import payments.events.PaymentRequest.PaymentRequested;

/**
 * Who works on which operation. Leases and due times run by the database's clock, the one clock that all instances share.
 */
@Component
class OperationClaims {
    /**
     * The claim is to walk the index of what is due from its start and stop at the limit. After a burst, before statistics
     * have caught up, the planner believes that little is due and would fetch and sort the whole backlog for every claim.
     */
    private static final String WALK_THE_INDEX = "set local enable_sort = off; set local enable_bitmapscan = off";

    /**
     * A claim need not outlive a crash of the database: a step under a lease that the database has forgotten changes
     * nothing, and no call begins without one.
     */
    private static final String WITHOUT_FLUSH = "set local synchronous_commit = off";

    /**
     * An operation starts when the payment's earlier ones are finished. Most have none, and are not looked at twice: the
     * condition is written so that it can't become a join over the whole backlog.
     */
    private static final String CLAIM = """
            with due as (
                select o.id
                  from operation o
                 where o.finished_at is null and o.due_at <= now()
                   and (o.lease_until is null or o.lease_until < now())
                   and (o.sequence = 1
                        or not exists (select from operation e
                                        where e.payment_id = o.payment_id and e.sequence < o.sequence
                                          and e.status in ('pending', 'unknown')))
                 order by o.due_at
                 limit :limit
                   for update of o skip locked)
            update operation o
               set lease = :lease, lease_until = now() + :lease_ms * interval '1 millisecond'
              from due
             where o.id = due.id
            returning o.id, o.lease, o.event_type, o.request::text as request, o.traceparent,
                      o.checked_at is not null as checked, o.attempts
            """;

    /** Rows that a step is being written to are left out; they are renewed next time or need it no more. */
    private static final String RENEW = """
            with held as (
                select id from operation
                 where id = any (:operations::uuid[]) and lease = any (:leases::uuid[]) and finished_at is null
                   for update skip locked)
            update operation o set lease_until = now() + :lease_ms * interval '1 millisecond'
              from held where o.id = held.id
            """;

    private static final String RELEASE = """
            update operation set lease = null, lease_until = null
             where id = any (:operations::uuid[]) and lease = any (:leases::uuid[]) and finished_at is null
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AttemptRows attempts;
    private final WorkProperties properties;

    OperationClaims(JdbcClient jdbc, TransactionTemplate transaction, AttemptRows attempts, WorkProperties properties) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.attempts = attempts;
        this.properties = properties;
    }

    /** Claims at most so many operations that are due, the longest due first; no two callers ever get the same. */
    List<Operation> claim(int limit) {
        UUID lease = UUID.randomUUID();
        return transaction.execute(_ -> {
            jdbc.sql(WALK_THE_INDEX + ";" + WITHOUT_FLUSH).update();
            List<Row> rows = jdbc.sql(CLAIM)
                    .param("limit", limit)
                    .param("lease", lease)
                    .param("lease_ms", properties.lease().toMillis())
                    .query(Row::read)
                    .list();
            Map<UUID, Attempts> earlier = attempts.of(
                    rows.stream().filter(row -> row.attempts > 0).map(Row::id).toList());
            return rows.stream()
                    .map(row -> row.operation(earlier.getOrDefault(row.id, Attempts.NONE)))
                    .toList();
        });
    }

    void renew(Collection<Operation> held) {
        change(RENEW, held);
    }

    /** Gives operations back, to be claimed by anyone at once. */
    void release(Collection<Operation> held) {
        change(RELEASE, held);
    }

    private void change(String statement, Collection<Operation> held) {
        if (held.isEmpty()) {
            return;
        }
        List<Operation> rows = List.copyOf(held);
        Set<UUID> leases = new HashSet<>();
        rows.forEach(operation -> leases.add(operation.lease()));
        jdbc.sql(statement)
                .param(
                        "operations",
                        Columns.of(rows, operation -> operation.id().value()))
                .param("leases", Columns.of(List.copyOf(leases), lease -> lease))
                .param("lease_ms", properties.lease().toMillis())
                .update();
    }

    private record Row(
            UUID id,
            UUID lease,
            String eventType,
            String request,
            @Nullable String traceparent,
            boolean checked,
            int attempts) {

        static Row read(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getObject("id", UUID.class),
                    row.getObject("lease", UUID.class),
                    row.getString("event_type"),
                    row.getString("request"),
                    row.getString("traceparent"),
                    row.getBoolean("checked"),
                    row.getInt("attempts"));
        }

        Operation operation(Attempts earlier) {
            PaymentRequested requested =
                    EventCodec.decode(eventType, request.getBytes(StandardCharsets.UTF_8), PaymentRequested.class);
            return new Operation(new OperationId(id), lease, requested, traceparent, checked, earlier);
        }
    }
}
