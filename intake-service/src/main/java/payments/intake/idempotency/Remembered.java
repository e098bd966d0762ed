package payments.intake.idempotency;

/** What the records say of a request. */
public sealed interface Remembered {
    /** It is new: its effect is to be written in the same transaction. */
    record Nothing() implements Remembered {}

    /** It was answered before. */
    record Before(Answer answer) implements Remembered {}

    /** Its key was used for another request. */
    record OtherRequest() implements Remembered {}
}
