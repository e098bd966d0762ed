package payments.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import payments.events.CaptureMethod;
import payments.events.DeclinedBy;
import payments.events.EncodedEvent;
import payments.events.Envelope;
import payments.events.EventCodec;
import payments.events.EventId;
import payments.events.Fee;
import payments.events.MerchantId;
import payments.events.Mode;
import payments.events.Money;
import payments.events.OperationId;
import payments.events.Payment;
import payments.events.PaymentId;
import payments.events.PaymentOutcome.PaymentCaptured;
import payments.events.PaymentOutcome.PaymentDeclined;
import payments.events.PaymentRequest.PaymentRequested;

/** Events to work with, and the records that carry them. */
public final class Events {
    private static final Instant ACCEPTED = Instant.parse("2026-01-15T09:30:00.123456Z");

    private Events() {}

    /** A new payment of a new merchant: test mode, EUR, automatic capture, 1.4 % + 25 cents. */
    public static Payment payment(String paymentMethod, long amount) {
        return payment(MerchantId.next(), paymentMethod, amount);
    }

    public static Payment payment(MerchantId merchant, String paymentMethod, long amount) {
        return new Payment(
                PaymentId.next(),
                merchant,
                Mode.TEST,
                Money.of(amount, "EUR"),
                0,
                0,
                new Fee(140, 25),
                CaptureMethod.AUTOMATIC,
                paymentMethod,
                "order-1",
                null,
                null,
                Map.of("cart", "7"),
                null,
                ACCEPTED);
    }

    public static Envelope<PaymentRequested> requested(Payment payment) {
        return fromIntake(new PaymentRequested(payment, 1, OperationId.next()));
    }

    /** The whole amount was captured. */
    public static Envelope<PaymentCaptured> captured(Payment payment) {
        long amount = payment.amount().amount();
        OperationId operation = OperationId.next();
        return fromVerification(
                EventId.ofResult(operation, "captured"),
                new PaymentCaptured(payment.after("sandbox-a", amount, 0), 1, operation, "ch_1", amount));
    }

    public static Envelope<PaymentDeclined> declined(Payment payment) {
        OperationId operation = OperationId.next();
        return fromVerification(
                EventId.ofResult(operation, "declined"),
                new PaymentDeclined(
                        payment.after("sandbox-a", 0, 0), 1, operation, "insufficient_funds", DeclinedBy.PROVIDER));
    }

    public static <E> Envelope<E> fromIntake(E event) {
        return new Envelope<>(EventId.next(), "/intake-service", ACCEPTED, null, event);
    }

    public static <E> Envelope<E> fromVerification(EventId id, E event) {
        return new Envelope<>(id, "/verification-service", ACCEPTED.plusSeconds(1), null, event);
    }

    /** As a producer sends it. */
    public static ProducerRecord<String, byte[]> toSend(Envelope<?> envelope) {
        EncodedEvent encoded = EventCodec.encode(envelope);
        return new ProducerRecord<>(encoded.topic(), null, encoded.key(), encoded.value(), headers(encoded));
    }

    /** As a consumer receives it, at the position. */
    public static ConsumerRecord<String, byte[]> received(Envelope<?> envelope, int partition, long offset) {
        EncodedEvent encoded = EventCodec.encode(envelope);
        return new ConsumerRecord<>(
                encoded.topic(),
                partition,
                offset,
                0L,
                TimestampType.CREATE_TIME,
                encoded.key().length(),
                encoded.value().length,
                encoded.key(),
                encoded.value(),
                headers(encoded),
                Optional.empty());
    }

    private static RecordHeaders headers(EncodedEvent encoded) {
        RecordHeaders headers = new RecordHeaders();
        encoded.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }
}
