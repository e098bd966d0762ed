package payments.notification.message;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import payments.events.Envelope;
import payments.events.PaymentOutcome;

/**
 * An outcome as it came from the topic.
 *
 * @param fingerprint SHA-256 of the record's value, by which a redelivery is told from another event of the same id
 */
@SuppressWarnings("ArrayRecordComponent") // read only; compared by hasContent
public record ReceivedOutcome(Envelope<PaymentOutcome> envelope, byte[] fingerprint) {
    UUID eventId() {
        return envelope.id().value();
    }

    boolean hasContent(byte @Nullable [] otherFingerprint) {
        return Arrays.equals(fingerprint, otherFingerprint);
    }
}
