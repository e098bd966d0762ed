package payments.messaging.failure;

/** Whether trying the same thing again can help. */
public enum Temporality {
    /** The cause lies outside of what is processed: the same attempt may succeed later. */
    TEMPORARY,

    /** The cause lies in what is processed: the same attempt fails every time. */
    PERMANENT
}
