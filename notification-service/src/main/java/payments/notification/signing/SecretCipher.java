package payments.notification.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts secrets for the database: AES-256-GCM with a random nonce, as {@code <key id>:<base64>}, so that a key can be
 * replaced while older ones still decrypt. The owner's name is authenticated along: a ciphertext that is moved to another
 * owner can't be decrypted. Thread-safe.
 */
@Component
public class SecretCipher {
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";

    /** NIST SP 800-38D: 96 bits, the length that GCM is made for. */
    private static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKey> keys;
    private final String activeKey;

    SecretCipher(EncryptionProperties properties) {
        this.keys = properties.secretKeys();
        this.activeKey = properties.active();
    }

    public String encrypt(SigningSecret secret, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] plain = secret.text().getBytes(StandardCharsets.UTF_8);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key(activeKey), nonce, owner, plain, 0);
        byte[] bytes = new byte[NONCE_BYTES + sealed.length];
        System.arraycopy(nonce, 0, bytes, 0, NONCE_BYTES);
        System.arraycopy(sealed, 0, bytes, NONCE_BYTES, sealed.length);
        return activeKey + ":" + Base64.getEncoder().encodeToString(bytes);
    }

    /** @throws IllegalStateException if the key is not configured any more, or the text or its owner was changed */
    public SigningSecret decrypt(String ciphertext, String owner) {
        int colon = ciphertext.indexOf(':');
        byte[] bytes = Base64.getDecoder().decode(ciphertext.substring(colon + 1));
        byte[] plain = run(Cipher.DECRYPT_MODE, key(ciphertext.substring(0, colon)), bytes, owner, bytes, NONCE_BYTES);
        return SigningSecret.parse(new String(plain, StandardCharsets.UTF_8));
    }

    private SecretKey key(String id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("payments.notification.encryption.keys." + id + " is missing");
        }
        return key;
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, String owner, byte[] input, int offset) {
        try {
            Cipher cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input, offset, input.length - offset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret can't be encrypted or decrypted", e);
        }
    }
}
