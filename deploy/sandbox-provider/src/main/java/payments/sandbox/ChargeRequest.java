package payments.sandbox;

/**
 * A charge as a caller asks for it.
 *
 * @param amount minor units
 * @param capture whether the money is taken at once or only reserved
 */
record ChargeRequest(long amount, String currency, String paymentMethod, boolean capture, String reference) {}
