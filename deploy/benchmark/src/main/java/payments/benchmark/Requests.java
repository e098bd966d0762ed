package payments.benchmark;

import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import payments.local.LocalStack;
import payments.local.demo.Merchant;

/** The requests of the benchmarks. */
final class Requests {
    private static final String PAYMENT = """
            {"amount":1999,"currency":"EUR","payment_method":"tok_visa","reference":"order-1","description":"Two books",
             "metadata":{"cart":"7","customer":"c-4711"}}""";

    private Requests() {}

    /** A new payment each time. */
    static Supplier<HttpUriRequestBase> payments(LocalStack stack, Merchant merchant) {
        URI uri = stack.service("intake").resolve("/v1/payments");
        StringEntity body = new StringEntity(PAYMENT, ContentType.APPLICATION_JSON);
        return () -> {
            HttpPost post = new HttpPost(uri);
            post.setHeader("Authorization", "Bearer " + merchant.apiKey());
            post.setHeader("Idempotency-Key", UUID.randomUUID().toString());
            post.setEntity(body);
            return post;
        };
    }

    /** The same server and filters, and nothing behind them. */
    static Supplier<HttpUriRequestBase> nothing(LocalStack stack) {
        URI uri = stack.service("intake").resolve("/actuator/health/liveness");
        return () -> new HttpGet(uri);
    }
}
