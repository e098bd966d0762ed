package payments.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import payments.testing.HttpApi;
import payments.testing.HttpApi.Answer;

/** Intake as its callers use it. */
public record IntakeClient(HttpApi operator) {
    /** A merchant with one test key. */
    public record TestMerchant(String id, HttpApi api) {
        public Answer pay(Map<String, ?> body) {
            return pay(UUID.randomUUID().toString(), body);
        }

        public Answer pay(String idempotencyKey, Object body) {
            return api.post("/v1/payments", body, "Idempotency-Key", idempotencyKey);
        }
    }

    public TestMerchant merchant() {
        String id = operator.post(
                        "/v1/merchants",
                        Map.of(
                                "name",
                                "Bookshop",
                                "fee",
                                Map.of("basis_points", 140, "fixed", List.of(Map.of("currency", "EUR", "amount", 25)))))
                .text("/id");
        return new TestMerchant(id, operator.as(key(id, Map.of("mode", "test", "name", "till"))));
    }

    /** The secret of a new key. */
    public String key(String merchant, Map<String, ?> terms) {
        return operator.post("/v1/merchants/" + merchant + "/api-keys", terms).text("/secret");
    }

    /** A request that is accepted. */
    public static Map<String, Object> validPayment() {
        return new HashMap<>(Map.of(
                "amount",
                1999,
                "currency",
                "EUR",
                "payment_method",
                "tok_visa",
                "reference",
                "order-1",
                "metadata",
                Map.of("cart", "7")));
    }

    public static Map<String, Object> validPaymentWith(String field, Object value) {
        Map<String, Object> payment = validPayment();
        payment.put(field, value);
        return payment;
    }
}
