package payments.verification.operation;

import java.util.UUID;

/**
 * What a payment's outcomes add up to, the newest included; amounts in minor units.
 *
 * @param outcomes how many there are
 */
record Progress(UUID paymentId, int outcomes, long captured, long refunded) {}
