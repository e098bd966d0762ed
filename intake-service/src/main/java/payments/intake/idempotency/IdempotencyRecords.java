package payments.intake.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import payments.intake.idempotency.Remembered.Before;
import payments.intake.idempotency.Remembered.Nothing;
import payments.intake.idempotency.Remembered.OtherRequest;
import payments.messaging.jdbc.ArrayStatement;

/**
 * Remembers answers by idempotency key. The primary key decides between instances: whoever inserts first has the effect,
 * the others wait for that transaction and read its answer.
 */
@Component
public class IdempotencyRecords {
    private static final ArrayStatement<Candidate> INSERT = keys(ArrayStatement.of("""
                    insert into idempotency_record
                        (merchant_id, mode, operation, idempotency_key, fingerprint, status, location, body, created_at)
                    select merchant_id, mode, operation, idempotency_key, fingerprint, status, location, body, created_at
                    from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz[]) with ordinality
                        as asked (merchant_id, mode, operation, idempotency_key, fingerprint, status, location, body,
                            created_at, position)
                    order by position
                    on conflict do nothing"""))
            .with("bytea", each -> each.fingerprint().sha256())
            .with("int4", each -> each.answer().status())
            .with("text", each -> each.answer().location())
            .with("bytea", each -> each.answer().body())
            .with("text", each -> each.at().toString());

    // A row that this very transaction has inserted is not one from before.
    private static final ArrayStatement<Candidate> WRITTEN_BEFORE = keys(ArrayStatement.of("""
                    select asked.position, kept.fingerprint, kept.status, kept.location, kept.body
                    from unnest(?, ?, ?, ?) with ordinality
                        as asked (merchant_id, mode, operation, idempotency_key, position)
                    join idempotency_record kept using (merchant_id, mode, operation, idempotency_key)
                    where kept.xmin <> pg_current_xact_id()::xid"""));

    private record Kept(int index, Fingerprint fingerprint, Answer answer) {}

    private final JdbcOperations jdbc;

    IdempotencyRecords(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A request and the answer that it gets if it is new.
     *
     * @param at when it was made
     */
    public record Candidate(IdempotencyKey key, Fingerprint fingerprint, Answer answer, OffsetDateTime at) {}

    /**
     * Within the caller's transaction: remembers the answers of what is new and says what is known of the rest.
     *
     * @param candidates no key twice, sorted by key, so that two instances never wait for each other
     * @return one result for each candidate, in their order
     */
    public List<Remembered> remember(List<Candidate> candidates) {
        Remembered[] results = new Remembered[candidates.size()];
        Arrays.fill(results, new Nothing());
        if (INSERT.update(jdbc, candidates) < candidates.size()) {
            for (Kept kept : WRITTEN_BEFORE.query(jdbc, candidates, IdempotencyRecords::kept)) {
                boolean same = candidates
                        .get(kept.index())
                        .fingerprint()
                        .matches(kept.fingerprint().sha256());
                results[kept.index()] = same ? new Before(kept.answer()) : new OtherRequest();
            }
        }
        return List.of(results);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getInt("position") - 1,
                new Fingerprint(row.getBytes("fingerprint")),
                new Answer(row.getInt("status"), row.getString("location"), row.getBytes("body")));
    }

    private static ArrayStatement<Candidate> keys(ArrayStatement<Candidate> statement) {
        return statement
                .with("uuid", each -> each.key().merchantId().value())
                .with("text", each -> each.key().mode().name().toLowerCase(Locale.ROOT))
                .with("text", each -> each.key().operation())
                .with("text", each -> each.key().text());
    }
}
