package payments.notification;

import java.util.List;
import java.util.Map;
import payments.testing.HttpApi.Answer;
import payments.testing.TestKafka;
import payments.testing.TestMerchant;

/** What merchants do before they are told of anything. */
final class Merchants {
    private Merchants() {}

    static TestMerchant registered(TestKafka kafka, int port) {
        return TestMerchant.registered(kafka, port, "/v1/deliveries");
    }

    /** The answer to creating an endpoint of test mode. */
    static Answer endpoint(TestMerchant merchant, String url, String... types) {
        return merchant.test().post("/v1/webhook-endpoints", Map.of("url", url, "event_types", List.of(types)));
    }
}
