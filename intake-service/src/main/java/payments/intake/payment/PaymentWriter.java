package payments.intake.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import payments.events.Payment;
import payments.intake.idempotency.IdempotencyRecords;
import payments.intake.idempotency.Remembered;
import payments.messaging.groupcommit.BatchWriter;
import payments.messaging.jdbc.ArrayStatement;
import payments.messaging.outbox.Outbox;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes accepted payments in three statements, however many they are: idempotency records first, since they say which
 * payments are new, then those payments, then their events. Natural key: the idempotency key.
 */
@Component
class PaymentWriter implements BatchWriter<PaymentRow, Remembered> {
    private static final JsonMapper JSON = new JsonMapper();

    private static final ArrayStatement<Payment> INSERT = ArrayStatement.<Payment>of("""
                    insert into payment
                        (id, merchant_id, mode, status, amount, currency, payment_method, capture_method, reference,
                         description, statement_descriptor, metadata, fee_basis_points, fee_fixed, created_at, updated_at)
                    select id, merchant_id, mode, 'processing', amount, currency, payment_method, capture_method, reference,
                           description, statement_descriptor, metadata::jsonb, fee_basis_points, fee_fixed, created_at,
                           created_at
                    from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz[])
                        as accepted (id, merchant_id, mode, amount, currency, payment_method, capture_method, reference,
                            description, statement_descriptor, metadata, fee_basis_points, fee_fixed, created_at)""")
            .with("uuid", payment -> payment.id().value())
            .with("uuid", payment -> payment.merchantId().value())
            .with("text", payment -> payment.mode().name().toLowerCase(Locale.ROOT))
            .with("int8", payment -> payment.amount().amount())
            .with("text", payment -> payment.amount().currency().getCurrencyCode())
            .with("text", Payment::paymentMethod)
            .with("text", payment -> payment.captureMethod().name().toLowerCase(Locale.ROOT))
            .with("text", Payment::reference)
            .with("text", Payment::description)
            .with("text", Payment::statementDescriptor)
            .with("text", payment -> JSON.writeValueAsString(payment.metadata()))
            .with("int4", payment -> payment.fee().basisPoints())
            .with("int8", payment -> payment.fee().fixed())
            .with("text", payment -> payment.acceptedAt().toString());

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
            INSERT.update(jdbc, unheardOf.stream().map(PaymentRow::payment).toList());
            outbox.append(unheardOf.stream().map(PaymentRow::event).toList());
        }
        return remembered;
    }
}
