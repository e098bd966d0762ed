package payments.verification.operation.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import payments.events.Envelope;
import payments.events.EventCodec;
import payments.events.EventType;
import payments.events.PaymentRequest;
import payments.events.PaymentRequest.CancelRequested;
import payments.events.PaymentRequest.CaptureRequested;
import payments.events.PaymentRequest.PaymentRequested;
import payments.events.PaymentRequest.RefundRequested;
import payments.events.UnreadableEventException;
import payments.messaging.consumption.PermanentFailureException;
import payments.verification.operation.ReceivedRequest;

/** Reads what is on the topic of requests. */
final class RequestRecords {
    private RequestRecords() {}

    /**
     * Reads one record.
     *
     * @throws PermanentFailureException if it is no request, or one that is not carried out here yet
     */
    static ReceivedRequest translate(ConsumerRecord<String, byte[]> record) {
        Envelope<PaymentRequest> envelope = decode(record);
        return new ReceivedRequest(
                envelope.id(),
                EventType.of(envelope.event().getClass()),
                new String(record.value(), StandardCharsets.UTF_8),
                digest(record.value()),
                envelope.traceparent(),
                supported(envelope.event()));
    }

    private static Envelope<PaymentRequest> decode(ConsumerRecord<String, byte[]> record) {
        try {
            return EventCodec.decode(record.headers(), record.value(), PaymentRequest.class);
        } catch (UnreadableEventException e) {
            throw new PermanentFailureException(
                    e.code().name().toLowerCase(Locale.ROOT), String.valueOf(e.getMessage()), e);
        }
    }

    private static PaymentRequested supported(PaymentRequest request) {
        return switch (request) {
            case PaymentRequested requested -> requested;
            case CaptureRequested _, CancelRequested _, RefundRequested _ ->
                throw new PermanentFailureException(
                        "operation_not_supported",
                        "only payments are carried out, no " + EventType.of(request.getClass()),
                        null);
        };
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
