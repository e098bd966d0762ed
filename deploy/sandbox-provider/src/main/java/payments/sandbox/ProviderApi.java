package payments.sandbox;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** A payment provider's API: charges, what follows them, and inquiries. */
final class ProviderApi implements Exchanges.Api {
    private final PaymentProvider provider;

    ProviderApi(PaymentProvider provider) {
        this.provider = provider;
    }

    @Override
    public Answer answer(String path, String key, JsonNode body) {
        if (path.equals("v1/inquiries")) {
            return provider.inquire(body.required("key").asString());
        }
        if (key.isEmpty()) {
            return Answer.problem(400, "idempotency_key_missing");
        }
        if (path.equals("v1/charges")) {
            return provider.charge(key, Json.MAPPER.treeToValue(body, ChargeRequest.class));
        }
        String charge = charge(path);
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "captures" ->
                provider.capture(key, charge, body.required("amount").asLong());
            case "voids" -> provider.cancel(key, charge);
            case "refunds" ->
                provider.refund(key, charge, body.required("amount").asLong());
            default -> Answer.problem(404, "no_such_path");
        };
    }

    @Override
    public Duration delay(String path, JsonNode body) {
        if (path.endsWith("/refunds")) {
            return provider.refundDelay(charge(path));
        }
        return Script.of(body.path("payment_method").asString("")).delay();
    }

    /** {@code v1/charges/<id>/refunds} */
    private static String charge(String path) {
        String[] parts = path.split("/", -1);
        return parts.length == 4 ? parts[2] : "";
    }
}
