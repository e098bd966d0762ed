package payments.notification.signing;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys that secrets of endpoints are encrypted with. An older key stays configured as long as secrets are encrypted
 * with it.
 *
 * @param keys by an id of 1 to 32 letters, digits and hyphens: base64 of 32 bytes each
 * @param activeKey the id of the key that new secrets are encrypted with
 */
@ConfigurationProperties("payments.notification.encryption")
record EncryptionProperties(
        @DefaultValue Map<String, String> keys, @Nullable String activeKey) {
    private static final String PREFIX = "payments.notification.encryption.";
    private static final int KEY_BYTES = 32;

    EncryptionProperties {
        keys = Map.copyOf(keys);
        if (activeKey == null || activeKey.isBlank()) {
            throw new IllegalArgumentException(PREFIX + "active-key is missing: the id of one of " + PREFIX + "keys");
        }
        if (!keys.containsKey(activeKey)) {
            throw new IllegalArgumentException(
                    PREFIX + "keys." + activeKey + " is missing, although " + PREFIX + "active-key names it");
        }
        keys.forEach(EncryptionProperties::key);
    }

    String active() {
        return String.valueOf(activeKey);
    }

    Map<String, SecretKey> secretKeys() {
        Map<String, SecretKey> secretKeys = new HashMap<>();
        keys.forEach((id, text) -> secretKeys.put(id, key(id, text)));
        return Map.copyOf(secretKeys);
    }

    private static SecretKey key(String id, String text) {
        if (!id.matches("[A-Za-z0-9-]{1,32}")) {
            throw new IllegalArgumentException(
                    PREFIX + "keys: an id must be 1 to 32 letters, digits and hyphens: " + id);
        }
        return new SecretKeySpec(bytes(id, text), "AES");
    }

    private static byte[] bytes(String id, String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException(PREFIX + "keys." + id + " must be base64");
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(PREFIX + "keys." + id + " must be base64 of 32 bytes");
        }
        return bytes;
    }

    /** Without the keys themselves. */
    @Override
    public String toString() {
        return "EncryptionProperties[keys=" + keys.keySet() + ", activeKey=" + activeKey + "]";
    }
}
