package payments.verification;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import payments.events.Envelope;
import payments.events.Payment;
import payments.events.PaymentRequest.PaymentRequested;
import payments.events.Topics;
import payments.testing.Events;
import payments.testing.IntegrationTest;
import payments.testing.SecondInstance;
import payments.testing.TestDatabase;
import payments.testing.TestKafka;

/** The service with everything around it real; one Spring context for all tests that extend this. */
@IntegrationTest(database = "verification")
@TestPropertySource(
        properties = {
            "payments.verification.providers.sandbox-a.deadline=3s",
            "payments.verification.providers.sandbox-b.deadline=3s",
            "payments.verification.providers.sandbox-a.breaker.minimum-calls=1000",
            "payments.verification.providers.sandbox-a.breaker.window=1000",
            "payments.verification.inquiry.scale=0.02",
            "payments.verification.retry.first-delay=20ms",
            "payments.verification.retry.no-provider-delay=50ms",
            "payments.verification.work.lease=1s",
            "payments.verification.work.longest-poll=50ms"
        })
public abstract class ServiceUnderTest {
    protected static final Sandbox SANDBOX = Sandbox.shared();

    private static final List<String> HURRY = List.of(
            "payments.verification.work.lease",
            "payments.verification.work.longest-poll",
            "payments.verification.inquiry.scale");

    @Autowired
    protected TestKafka kafka;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Environment environment;

    @DynamicPropertySource
    static void sandbox(DynamicPropertyRegistry registry) {
        SANDBOX.properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    /** Another one with the same providers, as hurried as this one. */
    protected SecondInstance secondInstance() {
        Map<String, String> properties = new HashMap<>(SANDBOX.properties());
        HURRY.forEach(name -> properties.put(name, environment.getRequiredProperty(name)));
        return SecondInstance.start(VerificationServiceApplication.class, database, kafka, properties);
    }

    protected Envelope<PaymentRequested> request(String paymentMethod) {
        return request(Events.payment(paymentMethod, 1999));
    }

    protected Envelope<PaymentRequested> request(Payment payment) {
        Envelope<PaymentRequested> requested = Events.requested(payment);
        send(List.of(requested));
        return requested;
    }

    protected void send(List<Envelope<PaymentRequested>> requests) {
        kafka.produce(requests.stream().map(Events::toSend).toList());
    }

    /** What the service has told the world so far of the request's payment. */
    protected PublishedOutcomes outcomesOf(Envelope<PaymentRequested> request) {
        return new PublishedOutcomes(request.event().payment().id());
    }

    /** The dead letter of the record with this key, waiting for it to come. */
    protected String codeOfDeadLetter(String key) {
        String topic = Topics.PAYMENT_REQUESTS + ".verification-service.dlt";
        return await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> kafka.read(topic, letter -> key.equals(letter.key())), letters -> !letters.isEmpty())
                .stream()
                .map(letter -> letter.headers().lastHeader("dlt_code").value())
                .map(code -> new String(code, StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }
}
