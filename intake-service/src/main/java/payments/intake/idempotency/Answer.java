package payments.intake.idempotency;

/**
 * A definite answer, to be given again byte for byte.
 *
 * @param location of what was made
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, never compared
public record Answer(int status, String location, byte[] body) {}
