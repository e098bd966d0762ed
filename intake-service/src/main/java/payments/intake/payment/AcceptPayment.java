package payments.intake.payment;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import payments.access.MerchantCaller;
import payments.access.ProblemCode;
import payments.access.ProblemException;
import payments.access.RequestContext;
import payments.events.EncodedEvent;
import payments.events.Envelope;
import payments.events.EventCodec;
import payments.events.EventId;
import payments.events.Money;
import payments.events.OperationId;
import payments.events.Payment;
import payments.events.PaymentId;
import payments.events.PaymentRequest.PaymentRequested;
import payments.intake.idempotency.Answer;
import payments.intake.idempotency.Fingerprint;
import payments.intake.idempotency.IdempotencyKey;
import payments.intake.idempotency.IdempotencyRecords.Candidate;
import payments.intake.idempotency.Remembered;
import payments.intake.idempotency.Remembered.Before;
import payments.intake.idempotency.Remembered.Nothing;
import payments.intake.idempotency.Remembered.OtherRequest;
import payments.intake.merchant.Fees;
import payments.messaging.groupcommit.GroupCommit;
import payments.messaging.groupcommit.NotConfirmedException;
import payments.messaging.outbox.OutboxBacklog;
import payments.messaging.outbox.OutboxMessage;

/**
 * Accepts a payment: when this returns, the payment, its idempotency record and the event that sets everything else in
 * motion are durable, in one transaction shared with whoever else is accepting right now. Thread-safe.
 */
@Component
public class AcceptPayment {
    private static final String SOURCE = "/intake-service";
    private static final int ACCEPTED = 202;

    private final GroupCommit<PaymentRow, Remembered> groupCommit;
    private final OutboxBacklog backlog;
    private final Fees fees;
    private final PaymentAnswers answers;
    private final Clock clock;
    private final Counter accepted;

    AcceptPayment(
            GroupCommit<PaymentRow, Remembered> groupCommit,
            OutboxBacklog backlog,
            Fees fees,
            PaymentAnswers answers,
            Clock clock,
            MeterRegistry registry) {
        this.groupCommit = groupCommit;
        this.backlog = backlog;
        this.fees = fees;
        this.answers = answers;
        this.clock = clock;
        this.accepted = Counter.builder("payments.accepted")
                .description("payments durably accepted")
                .register(registry);
    }

    /**
     * Accepts the payment, or finds that it was accepted before.
     *
     * @throws ProblemException if the key was used for another request, or there is no room or no database for now; then
     *     the same request may be made again
     */
    public Acceptance accept(MerchantCaller caller, IdempotencyKey key, Fingerprint fingerprint, NewPayment wanted) {
        if (backlog.isFull()) {
            throw overloaded("Too many payments wait to be processed.");
        }
        PaymentRow row = row(caller, key, fingerprint, wanted);
        return switch (commit(row)) {
            case Nothing _ -> {
                accepted.increment();
                yield new Acceptance(row.candidate().answer(), false);
            }
            case Before before -> new Acceptance(before.answer(), true);
            case OtherRequest _ ->
                throw new ProblemException(
                        ProblemCode.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key was used for another request.");
        };
    }

    private Remembered commit(PaymentRow row) {
        try {
            return groupCommit.submit(row);
        } catch (NotConfirmedException e) {
            throw overloaded("The payment was not confirmed in time. The same request may be made again.");
        }
    }

    private static ProblemException overloaded(String detail) {
        return new ProblemException(ProblemCode.OVERLOADED, detail);
    }

    private PaymentRow row(MerchantCaller caller, IdempotencyKey key, Fingerprint fingerprint, NewPayment wanted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Payment payment = payment(caller, wanted, now);
        PaymentState state = initialState(payment, wanted);
        Answer answer = new Answer(ACCEPTED, "/v1/payments/" + payment.id(), answers.body(state));
        EncodedEvent event = EventCodec.encode(new Envelope<>(
                EventId.next(),
                SOURCE,
                now,
                RequestContext.traceparent(),
                new PaymentRequested(payment, 1, OperationId.next())));
        return new PaymentRow(
                new Candidate(key, fingerprint, answer, OffsetDateTime.ofInstant(now, ZoneOffset.UTC)),
                payment,
                new OutboxMessage(event.topic(), event.key(), event.headers(), event.value()));
    }

    private Payment payment(MerchantCaller caller, NewPayment wanted, Instant now) {
        return new Payment(
                PaymentId.next(),
                caller.merchantId(),
                caller.mode(),
                new Money(wanted.amount(), wanted.currency()),
                0,
                0,
                fees.of(caller.merchantId(), wanted.currency()),
                wanted.captureMethod(),
                wanted.paymentMethod(),
                wanted.reference(),
                wanted.description(),
                wanted.statementDescriptor(),
                wanted.metadata(),
                null,
                now);
    }

    private static PaymentState initialState(Payment payment, NewPayment wanted) {
        return new PaymentState(
                payment.id(),
                payment.merchantId().value(),
                payment.mode(),
                PaymentStatus.PROCESSING,
                payment.amount(),
                0,
                0,
                wanted.paymentMethod(),
                wanted.captureMethod(),
                wanted.reference(),
                wanted.description(),
                wanted.statementDescriptor(),
                wanted.metadata(),
                null,
                null,
                null,
                payment.acceptedAt(),
                payment.acceptedAt(),
                1);
    }
}
