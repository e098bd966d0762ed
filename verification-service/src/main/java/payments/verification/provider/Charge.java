package payments.verification.provider;

import java.util.Map;
import payments.events.Payment;

/**
 * Takes a payment's amount, or reserves it.
 *
 * @param key the same for every send of the same attempt
 * @param capture false to reserve only
 * @param headers to pass on, such as the trace context
 */
public record Charge(String key, Payment payment, boolean capture, Map<String, String> headers) {}
