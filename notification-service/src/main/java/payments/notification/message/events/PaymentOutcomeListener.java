package payments.notification.message.events;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
import payments.messaging.consumption.BatchConsumption;
import payments.messaging.consumption.BatchConsumptions;
import payments.messaging.consumption.PermanentFailureException;
import payments.notification.message.ReceivedOutcome;
import payments.notification.message.RecordMessages;

@Component
class PaymentOutcomeListener {
    private static final String GROUP = "notification-service";

    private final BatchConsumption<ReceivedOutcome> consumption;

    PaymentOutcomeListener(BatchConsumptions consumptions, RecordMessages recordMessages) {
        this.consumption = consumptions.create(GROUP, PaymentOutcomeListener::translate, recordMessages::record);
    }

    @KafkaListener(id = "payment-outcomes", topics = Topics.PAYMENT_OUTCOMES, groupId = GROUP)
    void on(List<ConsumerRecord<String, byte[]>> records, Acknowledgment ack) {
        consumption.consume(records, ack);
    }

    private static ReceivedOutcome translate(ConsumerRecord<String, byte[]> record) {
        try {
            return new ReceivedOutcome(
                    EventCodec.decode(record.headers(), record.value(), PaymentOutcome.class), sha256(record.value()));
        } catch (UnreadableEventException e) {
            throw new PermanentFailureException(
                    e.code().name().toLowerCase(Locale.ROOT), "not an outcome of this contract", e);
        }
    }

    private static byte[] sha256(byte[] value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", e);
        }
    }
}
