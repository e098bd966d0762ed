package payments.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import payments.events.ApiKeyId;
import payments.events.FeeTerms;
import payments.events.MerchantEvent.ApiKey;
import payments.events.MerchantEvent.MerchantUpdated;
import payments.events.MerchantEvent.Status;
import payments.events.MerchantId;
import payments.events.Mode;

/** Keys, and merchants who hold them. */
public final class TestKeys {
    private TestKeys() {}

    /** A key as the API hands it out, unlike any other. */
    public static String secret(Mode mode) {
        String random = HexFormat.of().formatHex(sha256(ApiKeyId.next().toString()));
        return (mode == Mode.TEST ? "sk_test_" : "sk_live_") + random;
    }

    public static ApiKey key(String secret, String... scopes) {
        return key(secret, null, scopes);
    }

    public static ApiKey key(String secret, @Nullable Instant expiresAt, String... scopes) {
        Mode mode = secret.startsWith("sk_live_") ? Mode.LIVE : Mode.TEST;
        return new ApiKey(ApiKeyId.next(), HexFormat.of().formatHex(sha256(secret)), mode, Set.of(scopes), expiresAt);
    }

    public static MerchantUpdated merchant(MerchantId id, long version, ApiKey... keys) {
        return merchant(id, version, Status.ACTIVE, keys);
    }

    public static MerchantUpdated merchant(MerchantId id, long version, Status status, ApiKey... keys) {
        return new MerchantUpdated(id, version, "Corner shop", status, FeeTerms.NONE, List.of(keys));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
