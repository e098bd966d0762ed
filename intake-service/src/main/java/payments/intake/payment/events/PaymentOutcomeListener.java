package payments.intake.payment.events;

import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.stereotype.Component;
import payments.events.EventCodec;
import payments.events.PaymentOutcome;
import payments.events.Topics;
import payments.events.UnreadableEventException;
import payments.intake.idempotency.Fingerprint;
import payments.intake.payment.ReceivedOutcome;
import payments.intake.payment.RecordOutcomes;
import payments.messaging.consumption.BatchConsumption;
import payments.messaging.consumption.BatchConsumptions;
import payments.messaging.consumption.PermanentFailureException;

@Component
class PaymentOutcomeListener {
    private static final String GROUP = "intake-service";

    private final BatchConsumption<ReceivedOutcome> consumption;

    PaymentOutcomeListener(BatchConsumptions consumptions, RecordOutcomes recordOutcomes) {
        this.consumption = consumptions.create(GROUP, PaymentOutcomeListener::translate, recordOutcomes::record);
    }

    @KafkaListener(id = "payment-outcomes", topics = Topics.PAYMENT_OUTCOMES, groupId = GROUP)
    void on(List<ConsumerRecord<String, byte[]>> records, Acknowledgment ack) {
        consumption.consume(records, ack);
    }

    private static ReceivedOutcome translate(ConsumerRecord<String, byte[]> record) {
        try {
            return new ReceivedOutcome(
                    EventCodec.decode(record.headers(), record.value(), PaymentOutcome.class),
                    Fingerprint.of(record.value()));
        } catch (UnreadableEventException e) {
            throw new PermanentFailureException(
                    e.code().name().toLowerCase(Locale.ROOT), "not an outcome of this contract", e);
        }
    }
}
