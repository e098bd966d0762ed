package payments.sandbox;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a provider behaves towards a payment method.
 *
 * @param declineCode null if it approves
 * @param fault what goes wrong on the way
 * @param delay on top of the usual latency
 */
record Script(@Nullable String declineCode, Fault fault, Duration delay) {
    /** What goes wrong with a charge, a capture or a refund. */
    enum Fault {
        NONE,
        /** Charged, and the caller never hears of it: its connection stays open and silent. */
        NEVER_ANSWERS,
        /** Charged, and the connection is closed without an answer. */
        ANSWER_LOST,
        /** The connection is closed and nothing was charged, the first time that a payment is seen. */
        REQUEST_LOST_ONCE,
        /** Two refusals that say try again, then the charge. */
        BUSY_TWICE,
        /** A definite error: nothing is or will be charged. */
        BROKEN,
        CAPTURE_FAILS,
        REFUND_FAILS,
        REFUND_SLOW
    }

    private static final Map<String, Script> BY_PAYMENT_METHOD = Map.ofEntries(
            Map.entry("tok_visa", approves()),
            Map.entry("tok_mastercard", approves()),
            Map.entry("tok_fraud", approves()), // it is the risk check that declines
            Map.entry("tok_provider_down", approves()), // by the provider that is not down
            Map.entry("tok_declined", declines("card_declined")),
            Map.entry("tok_insufficient_funds", declines("insufficient_funds")),
            Map.entry("tok_expired_card", declines("expired_card")),
            Map.entry("tok_lost_card", declines("lost_card")),
            Map.entry("tok_slow_2s", new Script(null, Fault.NONE, Duration.ofSeconds(2))),
            Map.entry("tok_timeout", fails(Fault.NEVER_ANSWERS)),
            Map.entry("tok_answer_lost", fails(Fault.ANSWER_LOST)),
            Map.entry("tok_not_charged_lost", fails(Fault.REQUEST_LOST_ONCE)),
            Map.entry("tok_error_500", fails(Fault.BROKEN)),
            Map.entry("tok_flaky", fails(Fault.BUSY_TWICE)),
            Map.entry("tok_capture_fails", fails(Fault.CAPTURE_FAILS)),
            Map.entry("tok_refund_fails", fails(Fault.REFUND_FAILS)),
            Map.entry("tok_refund_slow", fails(Fault.REFUND_SLOW)));

    static Script of(String paymentMethod) {
        return BY_PAYMENT_METHOD.getOrDefault(paymentMethod, declines("invalid_payment_method"));
    }

    private static Script approves() {
        return new Script(null, Fault.NONE, Duration.ZERO);
    }

    private static Script declines(String code) {
        return new Script(code, Fault.NONE, Duration.ZERO);
    }

    private static Script fails(Fault fault) {
        return new Script(null, fault, Duration.ZERO);
    }
}
