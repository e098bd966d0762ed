package payments.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import payments.testing.HttpApi;
import payments.testing.HttpApi.Answer;

/** Intake as its callers use it. */
public record IntakeClient(HttpApi operator) {
    /** A merchant with one test key. */
    public record TestMerchant(String id, HttpApi api) {
        /** The same one, calling another instance. */
        public TestMerchant at(int port) {
            return new TestMerchant(id, HttpApi.operator(port).as(api.token()));
        }

        public Answer pay(Map<String, ?> body) {
            return pay(UUID.randomUUID().toString(), body);
        }

        public Answer pay(String idempotencyKey, Object body) {
            return api.post("/v1/payments", body, "Idempotency-Key", idempotencyKey);
        }

        /** All of them are the one answer to its one payment, which only the first of them made. */
        public void assertPaidOnce(List<Answer> answers) {
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(202))
                    .extracting(Answer::raw)
                    .containsOnly(answers.getFirst().raw());
            assertThat(answers)
                    .filteredOn(answer -> answer.header("idempotent-replayed").isEmpty())
                    .hasSize(1);
            assertThat(api.get("/v1/payments").json().at("/data")).hasSize(1);
        }
    }

    /** Makes so many calls at the same time, of each kind in turn. */
    @SafeVarargs
    public static List<Answer> atOnce(int times, Callable<Answer>... kinds) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> calls = IntStream.range(0, times)
                    .mapToObj(i -> kinds[i % kinds.length])
                    .toList();
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
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
