package payments.verification.provider;

/**
 * What a provider can do, so that work is routed to those who can.
 *
 * @param idempotent a repeated key is the same charge
 * @param inquiry tells what became of a key, and closes a key that it does not know
 * @param capture can reserve now and capture later
 * @param refund can give back
 * @param exponents how it counts minor units
 */
public record Capabilities(boolean idempotent, boolean inquiry, boolean capture, boolean refund, Exponents exponents) {}
