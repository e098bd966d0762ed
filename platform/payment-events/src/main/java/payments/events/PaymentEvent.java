package payments.events;

/** Something that happened to a payment. Handled by an exhaustive {@code switch} without {@code default}. */
public sealed interface PaymentEvent permits PaymentRequest, PaymentOutcome {
    /** The payment as it stands after this event. */
    Payment payment();

    /** Position among this payment's events of the same topic, from 1 without gaps. */
    int sequence();
}
