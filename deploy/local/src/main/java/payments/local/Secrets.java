package payments.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import payments.local.process.StartFailure;

/**
 * What only this stack knows, made at its first start and kept with its data: data that was encrypted yesterday has to be
 * read today.
 */
record Secrets(String operatorToken, String databasePassword, String webhookEncryptionKey) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secrets in(Path data) {
        return new Secrets(
                kept(data.resolve("operator.token"), "op_" + HexFormat.of().formatHex(random(32))),
                kept(data.resolve("database.password"), HexFormat.of().formatHex(random(32))),
                kept(data.resolve("webhook-encryption.key"), Base64.getEncoder().encodeToString(random(32))));
    }

    private static String kept(Path file, String made) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, made);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new StartFailure("can't keep " + file, e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
