package payments.intake.payment;

import java.time.Instant;
import java.util.Locale;
import payments.events.PaymentOutcome.PaymentDeclined;

/**
 * One event of a payment's history.
 *
 * @param sequence position in the history, from 1 without gaps
 * @param cause who brought it about: {@code merchant}, {@code provider} or {@code risk_check}
 */
public record PaymentHistory(String type, int sequence, Instant at, String cause) {
    static final String MERCHANT = "merchant";

    static String cause(ReceivedOutcome outcome) {
        return outcome.envelope().event() instanceof PaymentDeclined declined
                ? declined.declinedBy().name().toLowerCase(Locale.ROOT)
                : "provider";
    }
}
