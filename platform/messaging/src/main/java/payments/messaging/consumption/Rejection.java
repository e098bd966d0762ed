package payments.messaging.consumption;

import java.util.Comparator;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that can't be processed, and why. */
record Rejection(ConsumerRecord<String, byte[]> record, String code, Throwable cause) {
    static final Comparator<Rejection> BY_ORIGIN = Comparator.comparing(
                    (Rejection rejection) -> rejection.record().topic())
            .thenComparingInt(rejection -> rejection.record().partition())
            .thenComparingLong(rejection -> rejection.record().offset());
}
