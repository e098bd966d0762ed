package payments.intake.payment;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import payments.events.Payment;
import payments.intake.idempotency.IdempotencyRecords;
import payments.intake.idempotency.Remembered;
import payments.messaging.groupcommit.BatchWriter;
import payments.messaging.outbox.Outbox;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes accepted payments in three statements, however many they are: idempotency records first, since they say which
 * payments are new, then those payments, then their events. Natural key: the idempotency key.
 */
@Component
class PaymentWriter implements BatchWriter<PaymentRow, Remembered> {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String INSERT = """
            insert into payment
                (id, merchant_id, mode, status, amount, currency, payment_method, capture_method, reference, description,
                 statement_descriptor, metadata, fee_basis_points, fee_fixed, created_at, updated_at)
            select id, merchant_id, mode, 'processing', amount, currency, payment_method, capture_method, reference,
                   description, statement_descriptor, metadata::jsonb, fee_basis_points, fee_fixed, created_at, created_at
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz[])
                as accepted (id, merchant_id, mode, amount, currency, payment_method, capture_method, reference,
                    description, statement_descriptor, metadata, fee_basis_points, fee_fixed, created_at)""";

    private final IdempotencyRecords records;
    private final JdbcOperations jdbc;
    private final Outbox outbox;

    PaymentWriter(IdempotencyRecords records, JdbcOperations jdbc, Outbox outbox) {
        this.records = records;
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Override
    public List<Remembered> write(List<PaymentRow> rows) {
        List<Remembered> remembered =
                records.remember(rows.stream().map(PaymentRow::candidate).toList());
        List<PaymentRow> unheardOf = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            if (remembered.get(i) instanceof Remembered.Nothing) {
                unheardOf.add(rows.get(i));
            }
        }
        if (!unheardOf.isEmpty()) {
            List<Payment> payments = unheardOf.stream().map(PaymentRow::payment).toList();
            jdbc.execute((ConnectionCallback<Integer>) connection -> insert(connection, payments));
            outbox.append(unheardOf.stream().map(PaymentRow::event).toList());
        }
        return remembered;
    }

    private static Integer insert(Connection connection, List<Payment> payments) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Columns columns = new Columns(insert, payments);
            columns.add("uuid", payment -> payment.id().value());
            columns.add("uuid", payment -> payment.merchantId().value());
            columns.add("text", payment -> payment.mode().name().toLowerCase(Locale.ROOT));
            columns.add("int8", payment -> payment.amount().amount());
            columns.add("text", payment -> payment.amount().currency().getCurrencyCode());
            columns.add("text", Payment::paymentMethod);
            columns.add("text", payment -> payment.captureMethod().name().toLowerCase(Locale.ROOT));
            columns.add("text", Payment::reference);
            columns.add("text", Payment::description);
            columns.add("text", Payment::statementDescriptor);
            columns.add("text", payment -> JSON.writeValueAsString(payment.metadata()));
            columns.add("int4", payment -> payment.fee().basisPoints());
            columns.add("int8", payment -> payment.fee().fixed());
            columns.add("text", payment -> payment.acceptedAt().toString());
            return insert.executeUpdate();
        }
    }

    /** Binds one array after the other. */
    private static final class Columns {
        private final PreparedStatement statement;
        private final List<Payment> payments;
        private int bound;

        Columns(PreparedStatement statement, List<Payment> payments) {
            this.statement = statement;
            this.payments = payments;
        }

        void add(String type, Function<Payment, @Nullable Object> column) throws SQLException {
            Array array = statement
                    .getConnection()
                    .createArrayOf(type, payments.stream().map(column).toArray());
            statement.setArray(++bound, array);
        }
    }
}
