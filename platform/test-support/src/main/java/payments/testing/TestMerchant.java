package payments.testing;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import payments.events.ApiKeyId;
import payments.events.FeeTerms;
import payments.events.MerchantEvent;
import payments.events.MerchantEvent.MerchantUpdated;
import payments.events.MerchantId;
import payments.events.Mode;

/**
 * A merchant that the directory tells of.
 *
 * @param test the API, called with a key of test mode
 * @param live the API, called with a key of live mode
 */
public record TestMerchant(MerchantId id, HttpApi test, HttpApi live) {
    /**
     * Returns when the service knows it.
     *
     * @param path that is answered once it does, such as {@code /v1/balances}
     */
    public static TestMerchant registered(TestKafka kafka, int port, String path) {
        HttpApi api = HttpApi.operator(port);
        TestMerchant merchant =
                new TestMerchant(MerchantId.next(), api.as(secret("sk_test_")), api.as(secret("sk_live_")));
        List<MerchantEvent.ApiKey> keys = List.of(
                key(merchant.test().token(), Mode.TEST), key(merchant.live().token(), Mode.LIVE));
        kafka.produce(List.of(Events.toSend(Events.fromIntake(
                new MerchantUpdated(merchant.id(), 1, "Bookshop", MerchantEvent.Status.ACTIVE, FeeTerms.NONE, keys)))));
        await().until(() -> merchant.test().get(path).status() == 200);
        return merchant;
    }

    private static String secret(String prefix) {
        String random = UUID.randomUUID() + "" + UUID.randomUUID();
        return prefix + random.replace("-", "").substring(0, 43);
    }

    private static MerchantEvent.ApiKey key(String secret, Mode mode) {
        return new MerchantEvent.ApiKey(ApiKeyId.next(), sha256(secret), mode, Set.of(), null);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
