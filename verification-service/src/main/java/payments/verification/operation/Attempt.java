package payments.verification.operation;

import org.jspecify.annotations.Nullable;

/**
 * One send to one provider.
 *
 * @param number from 1 within its operation
 * @param key that the provider recognises a repetition by
 * @param end null while the call runs, and for good if the process that made it died
 * @param inquiries that were made about it
 */
record Attempt(
        int number, String provider, String key, @Nullable AttemptEnd end, int inquiries) {

    /** Whether the provider may have acted on it and nobody knows yet. */
    boolean isUndecided() {
        return end == null || end.result() == null;
    }

    /** Whether the provider has said that it did nothing. */
    boolean wasRefused() {
        return wasNotProcessed() && end != null && end.ending() != AttemptEnd.Ending.NOT_SENT;
    }

    boolean wasNotProcessed() {
        return end != null && end.result() == AttemptEnd.Result.NOT_PROCESSED;
    }

    boolean isKeyReusable() {
        return end != null && end.keyReusable();
    }

    Attempt ended(AttemptEnd end) {
        return new Attempt(number, provider, key, end, inquiries);
    }
}
