package payments.intake.merchant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import payments.events.Mode;

/**
 * The secret itself, {@code sk_test_…} or {@code sk_live_…}: 43 random base62 characters, 256 bits. Shown once and kept
 * nowhere; so much chance in it needs no slow hash.
 */
public final class ApiKeySecret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 43;

    private final String text;

    private ApiKeySecret(String text) {
        this.text = text;
    }

    static ApiKeySecret generate(Mode mode) {
        StringBuilder text = new StringBuilder("sk_")
                .append(mode.name().toLowerCase(Locale.ROOT))
                .append('_');
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new ApiKeySecret(text.toString());
    }

    /** For the one answer that shows it. */
    public String reveal() {
        return text;
    }

    String last4() {
        return text.substring(text.length() - 4);
    }

    String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "ApiKeySecret[***]";
    }
}
