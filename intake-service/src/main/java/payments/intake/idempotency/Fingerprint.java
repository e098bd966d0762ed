package payments.intake.idempotency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of what was asked for: two requests with one are the same request. */
@SuppressWarnings("ArrayRecordComponent") // never changed, and compared by matches
public record Fingerprint(byte[] sha256) {
    public static Fingerprint of(byte[] canonicalRequest) {
        try {
            return new Fingerprint(MessageDigest.getInstance("SHA-256").digest(canonicalRequest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public boolean matches(byte[] other) {
        return MessageDigest.isEqual(sha256, other);
    }
}
