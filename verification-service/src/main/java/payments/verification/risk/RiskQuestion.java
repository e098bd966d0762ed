package payments.verification.risk;

import payments.events.Payment;

/** What the risk service is told of a payment. */
record RiskQuestion(String paymentId, String merchantId, long amount, String currency, String paymentMethod) {

    static RiskQuestion about(Payment payment) {
        return new RiskQuestion(
                payment.id().toString(),
                payment.merchantId().toString(),
                payment.amount().amount(),
                payment.amount().currency().getCurrencyCode(),
                payment.paymentMethod());
    }
}
