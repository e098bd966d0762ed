package payments.events;

/** The topics, each with the one service that writes it. Records are keyed by payment, the directory by merchant. */
public final class Topics {
    /** Written by intake. */
    public static final String PAYMENT_REQUESTS = "payment-requests";

    /** Written by verification. */
    public static final String PAYMENT_OUTCOMES = "payment-outcomes";

    /** Written by intake; compacted. */
    public static final String MERCHANT_DIRECTORY = "merchant-directory";

    /** Written by ledger. */
    public static final String LEDGER_TRANSACTIONS = "ledger-transactions";

    /**
     * Partitions of each topic keyed by payment. Fixed, since another number would send a payment's later events to
     * another partition and lose their order; twelve divide evenly among 1, 2, 3, 4, 6 or 12 instances.
     */
    public static final int PARTITIONS = 12;

    private Topics() {}
}
