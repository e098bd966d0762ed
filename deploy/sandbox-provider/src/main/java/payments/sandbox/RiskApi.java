package payments.sandbox;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A risk service with two checks: it finds {@code tok_fraud} fraudulent and nobody on a sanctions list. */
final class RiskApi implements Exchanges.Api {
    @Override
    public Answer answer(String path, String key, JsonNode body) {
        String paymentMethod = body.required("payment_method").asString();
        return switch (path) {
            case "v1/fraud" -> paymentMethod.equals("tok_fraud") ? decision("decline", 97) : decision("approve", 4);
            case "v1/sanctions" -> decision("approve", 0);
            default -> Answer.problem(404, "no_such_path");
        };
    }

    private static Answer decision(String decision, int score) {
        return Answer.ok(Map.of("decision", decision, "score", score));
    }
}
