package payments.intake.payment;

import payments.intake.idempotency.Answer;

/**
 * The answer to a payment request.
 *
 * @param replayed whether it was given before
 */
public record Acceptance(Answer answer, boolean replayed) {}
