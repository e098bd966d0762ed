package payments.access.authentication;

import java.security.MessageDigest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The token of operators, of which only the hash is kept. */
final class OperatorToken {
    /** 32 base62 characters hold 190 bits; a token that can be guessed must not get into production by accident. */
    private static final Pattern FORM = Pattern.compile("op_[0-9A-Za-z]{32,}");

    private final byte[] sha256;

    /**
     * Takes the token from the configuration.
     *
     * @throws InvalidOperatorTokenException naming the property, and not its value, if there is none or it is too short
     */
    OperatorToken(@Nullable String token) {
        if (token == null || !FORM.matcher(token).matches()) {
            throw new InvalidOperatorTokenException();
        }
        this.sha256 = Sha256.of(token);
    }

    /** Compares in a time that tells nothing of how much is equal. */
    boolean matches(byte[] presentedSha256) {
        return MessageDigest.isEqual(sha256, presentedSha256);
    }
}
