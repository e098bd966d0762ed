package payments.intake.payment;

import payments.events.Envelope;
import payments.events.PaymentOutcome;
import payments.intake.idempotency.Fingerprint;

/** An outcome as it came in. */
public record ReceivedOutcome(Envelope<PaymentOutcome> envelope, Fingerprint fingerprint) {}
