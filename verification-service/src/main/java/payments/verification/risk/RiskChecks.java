package payments.verification.risk;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import payments.events.Payment;
import payments.verification.remote.JsonBody;

/** All checks of a payment, at the same time. Never throws for what the risk service does. */
@Component
public final class RiskChecks implements AutoCloseable {
    private final List<CheckClient> clients;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("risk-", 0).factory());

    RiskChecks(RiskProperties properties, MeterRegistry meters) {
        this.clients = Arrays.stream(RiskCheck.values())
                .map(check -> new CheckClient(check, properties, meters))
                .toList();
    }

    /** Returns one result a check, as slow as the slowest of them and no slower than its timeout. */
    public List<CheckResult> run(Payment payment, Map<String, String> headers) {
        byte[] question = JsonBody.write(RiskQuestion.about(payment));
        List<CompletableFuture<CheckResult>> running = clients.stream()
                .map(client -> CompletableFuture.supplyAsync(() -> client.ask(question, headers), threads))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    @Override
    public void close() {
        threads.shutdown();
        clients.forEach(CheckClient::close);
    }
}
