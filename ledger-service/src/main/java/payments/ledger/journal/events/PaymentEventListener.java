package payments.ledger.journal.events;

import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.stereotype.Component;
import payments.events.EventCodec;
import payments.events.PaymentEvent;
import payments.events.Topics;
import payments.events.UnreadableEventException;
import payments.ledger.journal.ReceivedEvent;
import payments.ledger.journal.RecordEvents;
import payments.messaging.consumption.BatchConsumption;
import payments.messaging.consumption.BatchConsumptions;
import payments.messaging.consumption.PermanentFailureException;

/** Two consumers of one group, since outcomes are to be booked even while requests are flooding in. */
@Component
class PaymentEventListener {
    private static final String GROUP = "ledger-service";

    private final BatchConsumption<ReceivedEvent> consumption;

    PaymentEventListener(BatchConsumptions consumptions, RecordEvents recordEvents) {
        this.consumption = consumptions.create(GROUP, PaymentEventListener::translate, recordEvents::record);
    }

    @KafkaListener(id = "payment-requests", topics = Topics.PAYMENT_REQUESTS, groupId = GROUP)
    void onRequest(List<ConsumerRecord<String, byte[]>> records, Acknowledgment ack) {
        consumption.consume(records, ack);
    }

    @KafkaListener(id = "payment-outcomes", topics = Topics.PAYMENT_OUTCOMES, groupId = GROUP)
    void onOutcome(List<ConsumerRecord<String, byte[]>> records, Acknowledgment ack) {
        consumption.consume(records, ack);
    }

    private static ReceivedEvent translate(ConsumerRecord<String, byte[]> record) {
        try {
            return new ReceivedEvent(
                    EventCodec.decode(record.headers(), record.value(), PaymentEvent.class), record.value());
        } catch (UnreadableEventException e) {
            throw new PermanentFailureException(
                    e.code().name().toLowerCase(Locale.ROOT), "not a payment event of this contract", e);
        }
    }
}
