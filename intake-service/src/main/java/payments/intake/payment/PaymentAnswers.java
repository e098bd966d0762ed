package payments.intake.payment;

/** How an accepted payment is shown, for the answer that is stored with it. */
@FunctionalInterface
public interface PaymentAnswers {
    /** The body of the answer, byte for byte as every replay repeats it. */
    byte[] body(PaymentState payment);
}
