package payments.verification.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import payments.events.Payment;
import payments.testing.Events;
import payments.verification.remote.BreakerProperties;
import payments.verification.risk.CheckResult.Source;

class RiskChecksTest {
    private static final Payment PAYMENT = Events.payment("tok_visa", 1999);

    private HttpServer service;

    @BeforeEach
    void listen() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    @Timeout(10)
    void checksRunAtTheSameTime() {
        CyclicBarrier both = new CyclicBarrier(2);
        answer("/", "{\"decision\":\"approve\",\"score\":3}", both::await);

        List<CheckResult> results = run(Duration.ofSeconds(5));

        assertThat(results).extracting(CheckResult::source).containsOnly(Source.ANSWER);
        assertThat(results).extracting(CheckResult::decision).containsOnly(RiskDecision.APPROVE);
    }

    @Test
    void silenceIsDecidedByEachChecksOwnPolicy() {
        answer("/v1/fraud", "not json", () -> {});
        service.createContext("/v1/sanctions", exchange -> {});

        List<CheckResult> results = run(Duration.ofMillis(200));

        assertThat(results).extracting(CheckResult::source).containsOnly(Source.POLICY);
        assertThat(results)
                .extracting(CheckResult::decision)
                .containsExactly(RiskDecision.REVIEW, RiskDecision.DECLINE);
    }

    @Test
    void lostAnswerIsAskedForAgain() {
        Set<URI> lost = ConcurrentHashMap.newKeySet();
        service.createContext("/", exchange -> {
            if (lost.add(exchange.getRequestURI())) {
                exchange.close();
                return;
            }
            reply(exchange, "{\"decision\":\"approve\",\"score\":null}");
        });

        List<CheckResult> results = run(Duration.ofSeconds(5));

        assertThat(results).extracting(CheckResult::decision).containsOnly(RiskDecision.APPROVE);
    }

    private interface Before {
        void answering() throws Exception;
    }

    private void answer(String path, String body, Before before) {
        service.createContext(path, exchange -> {
            try {
                before.answering();
            } catch (Exception e) {
                throw new IOException(e);
            }
            reply(exchange, body);
        });
    }

    private static void reply(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private List<CheckResult> run(Duration timeout) {
        RiskProperties properties = new RiskProperties(
                URI.create("http://127.0.0.1:" + service.getAddress().getPort()),
                10,
                Duration.ofSeconds(1),
                new RiskProperties.Check(timeout, RiskDecision.REVIEW),
                new RiskProperties.Check(timeout, RiskDecision.DECLINE),
                new BreakerProperties(50, 20, 50, Duration.ofSeconds(5), 5));
        try (RiskChecks checks = new RiskChecks(properties, new SimpleMeterRegistry())) {
            return checks.run(PAYMENT, Map.of());
        }
    }
}
