package payments.messaging.groupcommit;

/** What is known of an item whose caller got no answer from the database. */
public enum Outcome {
    /** It was not and will not be written. */
    NOT_WRITTEN,

    /** It may or may not be written. Submitting it again, under the same natural key, finds out. */
    UNKNOWN
}
