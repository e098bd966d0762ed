package payments.verification.operation.events;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.stereotype.Component;
import payments.events.Topics;
import payments.messaging.consumption.BatchConsumption;
import payments.messaging.consumption.BatchConsumptions;
import payments.verification.operation.ReceivedRequest;
import payments.verification.operation.RecordRequests;

/** A poll of requests becomes operations; the partition waits for nothing else. */
@Component
class PaymentRequestListener {
    static final String GROUP = "verification-service";

    private final BatchConsumption<ReceivedRequest> consumption;

    PaymentRequestListener(BatchConsumptions consumptions, RecordRequests recording) {
        this.consumption = consumptions.create(GROUP, RequestRecords::translate, recording::record);
    }

    @KafkaListener(topics = Topics.PAYMENT_REQUESTS, groupId = GROUP)
    void on(List<ConsumerRecord<String, byte[]>> records, Acknowledgment ack) {
        consumption.consume(records, ack);
    }
}
