package payments.notification.signing;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A symmetric secret as Standard Webhooks writes it: {@code whsec_} and base64 of 24 to 64 bytes. Compared and printed by
 * nothing that could show it.
 */
public final class SigningSecret {
    private static final String PREFIX = "whsec_";
    private static final int NEW_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    private SigningSecret(byte[] key) {
        this.key = key;
    }

    public static SigningSecret random() {
        byte[] key = new byte[NEW_BYTES];
        RANDOM.nextBytes(key);
        return new SigningSecret(key);
    }

    /** @throws IllegalArgumentException if the text is not one */
    public static SigningSecret parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a signing secret begins with " + PREFIX);
        }
        return new SigningSecret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
    }

    /** For its owner's eyes, and for the cipher. */
    public String text() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    byte[] key() {
        return key.clone();
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
