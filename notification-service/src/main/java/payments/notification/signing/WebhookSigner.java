package payments.notification.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs by Standard Webhooks 1.0, scheme {@code v1}: HMAC-SHA256 over {@code id.timestamp.body}, the timestamp in whole
 * seconds since 1970. Source: <a href="https://www.standardwebhooks.com">standardwebhooks.com</a>.
 */
public final class WebhookSigner {
    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSigner() {}

    /** The value of {@code webhook-signature}: a signature for each secret, separated by a space. */
    public static String sign(Collection<SigningSecret> secrets, String id, Instant timestamp, byte[] body) {
        byte[] prefix = (id + "." + timestamp.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8);
        return secrets.stream().map(secret -> sign(secret, prefix, body)).collect(Collectors.joining(" "));
    }

    private static String sign(SigningSecret secret, byte[] prefix, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
            mac.update(prefix);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java runtime", e);
        }
    }
}
