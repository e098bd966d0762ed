package payments.notification.delivery;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import payments.events.EventId;
import payments.notification.OwnedRows;

/**
 * Takes due deliveries for this process: one statement, however many. Fair: every endpoint with due deliveries gets its
 * first one before any gets its second, and none more than it has room for, so that neither a long queue nor a hanging
 * endpoint is in the way of another. Instances pass over each other's rows.
 */
@Component
class DeliveryClaims {
    // waiting hops from endpoint to endpoint along the index of due deliveries, however many each of them has.
    // Candidates are not locked: only those that are chosen among them, by their primary key. A condition on the
    // status there would let the planner use the index of due deliveries instead, which it takes for empty while
    // statistics lag behind a burst, and read all of it for each row.
    // relaxed: a claim need not outlive a crash of the database; what was claimed is then claimed and sent again.
    private static final String CLAIM = """
            with recursive relaxed as materialized (
                select set_config('synchronous_commit', 'off', true)
            ), waiting as (
                (select endpoint_id from delivery where status = 'pending' order by endpoint_id limit 1)
                union all
                select (select further.endpoint_id from delivery further
                        where further.status = 'pending' and further.endpoint_id > waiting.endpoint_id
                        order by further.endpoint_id limit 1)
                from waiting where waiting.endpoint_id is not null
            ), candidate as (
                select due.id, due.due_at, row_number() over (partition by waiting.endpoint_id order by due.due_at) as turn
                from waiting
                join webhook_endpoint endpoint
                    on endpoint.id = waiting.endpoint_id and endpoint.status = 'enabled' and endpoint.deleted_at is null
                left join unnest(?, ?) as busy (endpoint_id, room) on busy.endpoint_id = waiting.endpoint_id
                cross join lateral (
                    select id, due_at from delivery
                    where delivery.endpoint_id = waiting.endpoint_id and status = 'pending' and due_at <= ?
                    order by due_at limit coalesce(busy.room, ?)
                ) due
            ), chosen as (
                select id from candidate order by turn, due_at limit ?
            ), locked as (
                select delivery.id from chosen join delivery on delivery.id = chosen.id
                where delivery.due_at <= ?
                for update of delivery skip locked
            )
            update delivery set due_at = ?, leased = true
            from locked, message, relaxed
            where delivery.id = locked.id and message.id = delivery.message_id
            returning delivery.id, delivery.endpoint_id, delivery.message_id, delivery.attempts, delivery.manual,
                message.body, message.traceparent, message.occurred_at""";

    private final JdbcOperations jdbc;
    private final DeliveryProperties properties;
    private final Clock clock;

    DeliveryClaims(JdbcOperations jdbc, DeliveryProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /** Up to as many as there is room for; each is to be sent at once, since its lease runs. */
    List<ClaimedDelivery> claim(Room room) {
        Instant now = clock.instant();
        return jdbc.execute(CLAIM, (PreparedStatement claim) -> {
            bind(claim, room, now);
            List<ClaimedDelivery> claimed = new ArrayList<>();
            try (ResultSet rows = claim.executeQuery()) {
                while (rows.next()) {
                    claimed.add(toClaimed(rows));
                }
            }
            return claimed;
        });
    }

    private void bind(PreparedStatement claim, Room room, Instant now) throws SQLException {
        List<UUID> busy = List.copyOf(room.busy().keySet());
        claim.setArray(1, claim.getConnection().createArrayOf("uuid", busy.toArray()));
        claim.setArray(
                2,
                claim.getConnection()
                        .createArrayOf(
                                "int4", busy.stream().map(room.busy()::get).toArray()));
        claim.setObject(3, OwnedRows.time(now));
        claim.setInt(4, room.perEndpoint());
        claim.setInt(5, room.total());
        claim.setObject(6, OwnedRows.time(now));
        claim.setObject(7, OwnedRows.time(now.plus(properties.lease())));
    }

    private static ClaimedDelivery toClaimed(ResultSet row) throws SQLException {
        return new ClaimedDelivery(
                row.getObject("id", UUID.class),
                row.getObject("endpoint_id", UUID.class),
                new EventId(row.getObject("message_id", UUID.class)),
                row.getInt("attempts"),
                row.getBoolean("manual"),
                row.getBytes("body"),
                row.getString("traceparent"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant());
    }
}
