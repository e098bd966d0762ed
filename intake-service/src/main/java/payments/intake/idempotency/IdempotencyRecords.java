package payments.intake.idempotency;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import payments.intake.idempotency.Remembered.Before;
import payments.intake.idempotency.Remembered.Nothing;
import payments.intake.idempotency.Remembered.OtherRequest;

/**
 * Remembers answers by idempotency key. The primary key decides between instances: whoever inserts first has the effect,
 * the others wait for that transaction and read its answer.
 */
@Component
public class IdempotencyRecords {
    private static final String INSERT = """
            insert into idempotency_record
                (merchant_id, mode, operation, idempotency_key, fingerprint, status, location, body, created_at)
            select merchant_id, mode, operation, idempotency_key, fingerprint, status, location, body, created_at
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz[]) with ordinality
                as asked (merchant_id, mode, operation, idempotency_key, fingerprint, status, location, body,
                    created_at, position)
            order by position
            on conflict do nothing""";

    // A row that this very transaction has inserted is not one from before.
    private static final String WRITTEN_BEFORE = """
            select asked.position, kept.fingerprint, kept.status, kept.location, kept.body
            from unnest(?, ?, ?, ?) with ordinality
                as asked (merchant_id, mode, operation, idempotency_key, position)
            join idempotency_record kept using (merchant_id, mode, operation, idempotency_key)
            where kept.xmin <> pg_current_xact_id()::xid""";

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
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            boolean allNew = insert(connection, candidates) == candidates.size();
            if (!allNew) {
                readBefore(connection, candidates, results);
            }
            return allNew;
        });
        return List.of(results);
    }

    private static int insert(Connection connection, List<Candidate> candidates) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            bindKeys(insert, candidates);
            Function<Candidate, Answer> answer = Candidate::answer;
            insert.setArray(
                    5,
                    array(
                            insert,
                            "bytea",
                            candidates,
                            each -> each.fingerprint().sha256(),
                            new byte[0][]));
            insert.setArray(6, array(insert, "int4", candidates, answer.andThen(Answer::status), new Integer[0]));
            insert.setArray(7, array(insert, "text", candidates, answer.andThen(Answer::location), new String[0]));
            insert.setArray(8, array(insert, "bytea", candidates, answer.andThen(Answer::body), new byte[0][]));
            insert.setArray(
                    9, array(insert, "text", candidates, each -> each.at().toString(), new String[0]));
            return insert.executeUpdate();
        }
    }

    private static void readBefore(Connection connection, List<Candidate> candidates, Remembered[] results)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WRITTEN_BEFORE)) {
            bindKeys(select, candidates);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    int index = rows.getInt("position") - 1;
                    results[index] = candidates.get(index).fingerprint().matches(rows.getBytes("fingerprint"))
                            ? new Before(new Answer(
                                    rows.getInt("status"), rows.getString("location"), rows.getBytes("body")))
                            : new OtherRequest();
                }
            }
        }
    }

    private static void bindKeys(PreparedStatement statement, List<Candidate> candidates) throws SQLException {
        Function<Candidate, IdempotencyKey> key = Candidate::key;
        statement.setArray(
                1,
                array(
                        statement,
                        "uuid",
                        candidates,
                        key.andThen(each -> each.merchantId().value()),
                        new Object[0]));
        statement.setArray(
                2, array(statement, "text", candidates, key.andThen(IdempotencyRecords::mode), new String[0]));
        statement.setArray(
                3, array(statement, "text", candidates, key.andThen(IdempotencyKey::operation), new String[0]));
        statement.setArray(4, array(statement, "text", candidates, key.andThen(IdempotencyKey::text), new String[0]));
    }

    private static String mode(IdempotencyKey key) {
        return key.mode().name().toLowerCase(Locale.ROOT);
    }

    private static <T, C> Array array(
            PreparedStatement statement, String type, List<T> rows, Function<? super T, ? extends C> column, C[] empty)
            throws SQLException {
        return statement
                .getConnection()
                .createArrayOf(type, rows.stream().map(column).toList().toArray(empty));
    }
}
