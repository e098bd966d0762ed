package payments.notification.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretCipherTest {
    private static final String OLD = key("0123456789abcdef0123456789abcdef");
    private static final String NEW = key("fedcba9876543210fedcba9876543210");

    private final SecretCipher cipher = cipher(Map.of("old", OLD), "old");
    private final SigningSecret secret = SigningSecret.random();

    @Test
    void decryptsWhatItEncrypted() {
        String ciphertext = cipher.encrypt(secret, "we_1");

        assertThat(ciphertext).startsWith("old:").doesNotContain(secret.text());
        assertThat(cipher.decrypt(ciphertext, "we_1").text()).isEqualTo(secret.text());
    }

    @Test
    void sameSecretIsEncryptedDifferentlyEachTime() {
        assertThat(cipher.encrypt(secret, "we_1")).isNotEqualTo(cipher.encrypt(secret, "we_1"));
    }

    @Test
    void keyMayBeReplacedWhileTheOlderOneStays() {
        String ciphertext = cipher.encrypt(secret, "we_1");

        SecretCipher rotated = cipher(Map.of("old", OLD, "new", NEW), "new");

        assertThat(rotated.decrypt(ciphertext, "we_1").text()).isEqualTo(secret.text());
        assertThat(rotated.encrypt(secret, "we_1")).startsWith("new:");
    }

    @Test
    void ciphertextOfAnotherOwnerIsRefused() {
        String ciphertext = cipher.encrypt(secret, "we_1");

        assertThatThrownBy(() -> cipher.decrypt(ciphertext, "we_2")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void missingKeyIsNamed() {
        String ciphertext = cipher.encrypt(secret, "we_1");

        assertThatThrownBy(() -> cipher(Map.of("new", NEW), "new").decrypt(ciphertext, "we_1"))
                .hasMessageContaining("payments.notification.encryption.keys.old");
    }

    @Test
    void secretIsNotPrinted() {
        assertThat(secret.toString()).doesNotContain(secret.text().substring(6));
    }

    private static SecretCipher cipher(Map<String, String> keys, String active) {
        return new SecretCipher(new EncryptionProperties(keys, active));
    }

    private static String key(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
