package payments.ledger.journal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import payments.access.MerchantCaller;
import payments.events.EventId;
import payments.events.PaymentId;
import tools.jackson.databind.json.JsonMapper;

/** Reads the journal: a caller sees the events of its merchant and mode, and no others. */
@Component
public class JournalReader {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    JournalReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every event of the payment that was recorded, as they happened; empty if the caller has no such payment. */
    public List<JournalEntry> ofPayment(MerchantCaller caller, PaymentId payment) {
        return jdbc.sql("""
                        select event_id, type, sequence, occurred_at, recorded_at, payload from journal
                        where payment_id = ? and merchant_id = ? and mode = ?
                        order by occurred_at, position""")
                .params(
                        payment.value(),
                        caller.merchantId().value(),
                        caller.mode().name().toLowerCase(Locale.ROOT))
                .query((row, _) -> new JournalEntry(
                        new EventId(row.getObject("event_id", UUID.class)),
                        row.getString("type"),
                        row.getInt("sequence"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        JSON.readTree(row.getBytes("payload"))))
                .list();
    }
}
