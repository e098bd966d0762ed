package payments.events.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import payments.events.ApiKeyId;
import payments.events.CaptureMethod;
import payments.events.DeclinedBy;
import payments.events.Envelope;
import payments.events.EventId;
import payments.events.Fee;
import payments.events.FeeTerms;
import payments.events.LedgerEvent.Entry;
import payments.events.LedgerEvent.Side;
import payments.events.LedgerEvent.TransactionPosted;
import payments.events.MerchantEvent.ApiKey;
import payments.events.MerchantEvent.MerchantUpdated;
import payments.events.MerchantEvent.Status;
import payments.events.MerchantId;
import payments.events.Mode;
import payments.events.Money;
import payments.events.OperationId;
import payments.events.Payment;
import payments.events.PaymentId;
import payments.events.PaymentOutcome.CancelFailed;
import payments.events.PaymentOutcome.CaptureFailed;
import payments.events.PaymentOutcome.PaymentAuthorized;
import payments.events.PaymentOutcome.PaymentCanceled;
import payments.events.PaymentOutcome.PaymentCaptured;
import payments.events.PaymentOutcome.PaymentDeclined;
import payments.events.PaymentOutcome.PaymentExpired;
import payments.events.PaymentOutcome.PaymentFailed;
import payments.events.PaymentOutcome.PaymentRefunded;
import payments.events.PaymentOutcome.RefundFailed;
import payments.events.PaymentRequest.CancelRequested;
import payments.events.PaymentRequest.CaptureRequested;
import payments.events.PaymentRequest.PaymentRequested;
import payments.events.PaymentRequest.RefundRequested;
import payments.events.RefundId;
import payments.events.TransactionId;

/** One of each event, the same in every run. */
final class SampleEvents {
    private static final Instant ACCEPTED = Instant.parse("2026-01-15T09:30:00.123Z");
    private static final MerchantId MERCHANT = new MerchantId(uuid(1));
    private static final OperationId OPERATION = new OperationId(uuid(3));
    private static final RefundId REFUND = new RefundId(uuid(4));
    private static final Map<String, String> REFUND_METADATA = Map.of("ticket", "81");
    private static final Payment REQUESTED = new Payment(
            new PaymentId(uuid(2)),
            MERCHANT,
            Mode.TEST,
            Money.of(1999, "EUR"),
            0,
            0,
            new Fee(140, 25),
            CaptureMethod.AUTOMATIC,
            "tok_visa",
            "order-1",
            "Two books",
            "BOOKSHOP",
            Map.of("cart", "7"),
            null,
            ACCEPTED);
    private static final Payment SENT = REQUESTED.after("sandbox-a", 0, 0);
    private static final Payment CAPTURED = REQUESTED.after("sandbox-a", 1999, 0);

    private SampleEvents() {}

    static Stream<Object> all() {
        return Stream.of(
                new PaymentRequested(REQUESTED, 1, OPERATION),
                new CaptureRequested(SENT, 2, OPERATION, 1999),
                new CancelRequested(SENT, 2, OPERATION),
                new RefundRequested(CAPTURED, 2, OPERATION, REFUND, 500, "damaged", REFUND_METADATA),
                new PaymentAuthorized(SENT, 1, OPERATION, "ch_1", Instant.parse("2026-01-22T09:30:00Z")),
                new PaymentCaptured(CAPTURED, 1, OPERATION, "ch_1", 1999),
                new PaymentDeclined(SENT, 1, OPERATION, "insufficient_funds", DeclinedBy.PROVIDER),
                new PaymentFailed(SENT, 1, OPERATION, "provider_error"),
                new PaymentCanceled(SENT, 2, OPERATION),
                new PaymentExpired(SENT, 2, OPERATION),
                new CaptureFailed(SENT, 2, OPERATION, 1999, "authorization_expired"),
                new CancelFailed(SENT, 2, OPERATION, "already_captured"),
                new PaymentRefunded(
                        REQUESTED.after("sandbox-a", 1999, 500), 2, OPERATION, REFUND, 500, "damaged", REFUND_METADATA),
                new RefundFailed(
                        CAPTURED, 2, OPERATION, REFUND, 500, "damaged", REFUND_METADATA, "insufficient_balance"),
                new MerchantUpdated(
                        MERCHANT,
                        3,
                        "Bookshop",
                        Status.ACTIVE,
                        new FeeTerms(140, List.of(Money.of(25, "EUR"))),
                        List.of(new ApiKey(
                                new ApiKeyId(uuid(5)),
                                "5f".repeat(32),
                                Mode.TEST,
                                Set.of("payments:write"),
                                Instant.parse("2027-01-15T00:00:00Z")))),
                new TransactionPosted(
                        new TransactionId(uuid(6)),
                        1,
                        REQUESTED.id(),
                        MERCHANT,
                        Mode.TEST,
                        new EventId(uuid(7)),
                        "capture",
                        ACCEPTED.plusSeconds(1),
                        List.of(
                                new Entry("providers/sandbox-a/clearing", Side.DEBIT, Money.of(1999, "EUR")),
                                new Entry("merchants/" + MERCHANT + "/available", Side.CREDIT, Money.of(1946, "EUR")),
                                new Entry("fees", Side.CREDIT, Money.of(53, "EUR")))));
    }

    static Envelope<Object> enveloped(Object event) {
        return new Envelope<>(
                new EventId(uuid(8)),
                "/sample-service",
                ACCEPTED.plusMillis(456),
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                event);
    }

    private static UUID uuid(int number) {
        return UUID.fromString("0199d3c0-1f00-7000-8000-%012x".formatted(number));
    }
}
