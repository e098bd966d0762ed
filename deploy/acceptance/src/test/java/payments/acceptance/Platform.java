package payments.acceptance;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import payments.local.LocalStack;
import payments.local.Progress;
import payments.local.StackOptions;
import payments.local.demo.Merchant;
import payments.local.demo.PlatformApi;
import payments.local.demo.PlatformApi.Answer;
import payments.local.demo.SampleMerchant;
import tools.jackson.databind.JsonNode;

/**
 * A platform of the journeys' own, on free ports, shared by all of them and stopped with the JVM. Remembers what callers
 * were told, for the auditor. Thread-safe.
 */
final class Platform {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    // The schedules of minutes and hours, run through in seconds.
    private static final Map<String, Map<String, String>> HURRY = Map.of(
            "verification",
            Map.of(
                    "payments.verification.inquiry.scale", "0.05",
                    "payments.verification.providers.sandbox-a.deadline", "3s",
                    "payments.verification.providers.sandbox-b.deadline", "3s"),
            "notification",
            Map.of(
                    "payments.notification.retry.scale", "0.01",
                    "payments.notification.delivery.timeout", "5s",
                    "payments.notification.delivery.lease", "20s"));

    private static final class Shared {
        static final Platform INSTANCE = new Platform();
    }

    private final LocalStack stack;
    private final PlatformApi api;
    private final SampleMerchant receiver;
    private final Collection<Told> told = new ConcurrentLinkedQueue<>();

    /** A payment that a caller was told is accepted. */
    record Told(Merchant merchant, String payment, long amount) {}

    private Platform() {
        StackOptions options = StackOptions.isolated(
                        ROOT, Path.of("target", "stack").toAbsolutePath())
                .withProperties(HURRY);
        this.stack = LocalStack.start(options, Progress.quiet());
        this.api = new PlatformApi(stack);
        this.receiver = SampleMerchant.listen(stack.merchantPort());
    }

    static Platform shared() {
        return Shared.INSTANCE;
    }

    LocalStack stack() {
        return stack;
    }

    PlatformApi api() {
        return api;
    }

    SampleMerchant receiver() {
        return receiver;
    }

    Collection<Told> told() {
        return told;
    }

    /** A merchant with a key and a webhook endpoint. */
    Merchant merchant() {
        Merchant merchant = api.createMerchant("Bookshop", "test");
        JsonNode endpoint = Waiting.forValue(() -> api.tryCreateWebhookEndpoint(merchant, receiver.url(merchant.id())));
        receiver.trust(merchant.id(), endpoint.get("secret").asString());
        return merchant;
    }

    /** Pays and remembers what was told; returns the payment's id. */
    String pay(Merchant merchant, String paymentMethod, long amount) {
        return remember(merchant, api.pay(merchant, paymentMethod, amount), amount);
    }

    String pay(Merchant merchant, String idempotencyKey, String paymentMethod, long amount) {
        return remember(
                merchant,
                api.pay(
                        merchant,
                        idempotencyKey,
                        Map.of("amount", amount, "currency", "EUR", "payment_method", paymentMethod)),
                amount);
    }

    private String remember(Merchant merchant, Answer answer, long amount) {
        String payment = answer.expecting(202).get("id").asString();
        told.add(new Told(merchant, payment, amount));
        return payment;
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }
}
