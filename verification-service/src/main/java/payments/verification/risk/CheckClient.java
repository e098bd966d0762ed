package payments.verification.risk;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import payments.verification.remote.Exchange;
import payments.verification.remote.JsonBody;
import payments.verification.remote.RemoteCaller;
import payments.verification.remote.RemoteLimits;

/** One check over HTTP. An answer that can't be read is none, and for none there is the policy. */
final class CheckClient implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(CheckClient.class);
    private static final int OK = 200;

    private final RiskCheck check;
    private final RiskDecision withoutAnswer;
    private final Duration timeout;
    private final URI uri;
    private final RemoteCaller caller;
    private final CircuitBreaker breaker;
    private final MeterRegistry meters;

    CheckClient(RiskCheck check, RiskProperties properties, MeterRegistry meters) {
        this.check = check;
        this.withoutAnswer = properties.of(check).withoutAnswer();
        this.timeout = properties.of(check).timeout();
        this.uri = URI.create(properties.baseUrl() + "/v1/" + check.path());
        this.caller = new RemoteCaller(
                check.path(), new RemoteLimits(properties.connections(), properties.connectTimeout(), timeout));
        this.breaker = properties.breaker().named(check.path());
        this.meters = meters;
    }

    CheckResult ask(byte[] question, Map<String, String> headers) {
        long start = System.nanoTime();
        Optional<RiskAnswer> answer = breaker.tryAcquirePermission() ? call(question, headers) : Optional.empty();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        CheckResult result = answer.map(
                        said -> new CheckResult(check, said.decision(), CheckResult.Source.ANSWER, said.score(), took))
                .orElseGet(() -> new CheckResult(check, withoutAnswer, CheckResult.Source.POLICY, null, took));
        count(result);
        return result;
    }

    @Override
    public void close() {
        caller.close();
    }

    private Optional<RiskAnswer> call(byte[] question, Map<String, String> headers) {
        long start = breaker.getCurrentTimestamp();
        Exchange exchange = exchange(question, headers);
        long took = breaker.getCurrentTimestamp() - start;
        if (exchange instanceof Exchange.Answered(int status, byte[] body) && status == OK) {
            Optional<RiskAnswer> answer = JsonBody.read(body, RiskAnswer.class).filter(said -> said.decision() != null);
            if (answer.isPresent()) {
                breaker.onSuccess(took, breaker.getTimestampUnit());
                return answer;
            }
        }
        breaker.onError(took, breaker.getTimestampUnit(), new IllegalStateException("no answer"));
        log.atWarn().addKeyValue("check", check.path()).log("Risk check did not answer");
        return Optional.empty();
    }

    /** A check changes nothing and may be asked again, in what is left of its time: pooled connections can be stale. */
    private Exchange exchange(byte[] question, Map<String, String> headers) {
        long start = System.nanoTime();
        Exchange first = caller.post(uri, headers, question);
        Duration left = timeout.minusNanos(System.nanoTime() - start);
        return first instanceof Exchange.Answered || !left.isPositive()
                ? first
                : caller.post(uri, headers, question, left);
    }

    private void count(CheckResult result) {
        meters.timer(
                        "risk.check",
                        "check",
                        check.path(),
                        "decision",
                        result.decision().name().toLowerCase(Locale.ROOT),
                        "source",
                        result.source().name().toLowerCase(Locale.ROOT))
                .record(result.took().toNanos(), TimeUnit.NANOSECONDS);
    }
}
