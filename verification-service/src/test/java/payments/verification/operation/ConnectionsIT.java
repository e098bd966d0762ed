package payments.verification.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import payments.events.Envelope;
import payments.events.PaymentRequest.PaymentRequested;
import payments.testing.Events;
import payments.verification.ServiceUnderTest;
import payments.verification.provider.Providers;

/** Proves that no database connection is held during a remote call, and that slow calls hold back nobody else. */
class ConnectionsIT extends ServiceUnderTest {
    private static final int SLOW = 40;

    /** The outbox relay holds the lock that makes it the only one by a connection of its own. */
    private static final int RELAY = 1;

    @Autowired
    DataSource dataSource;

    @Autowired
    Providers providers;

    @Test
    void noConnectionIsHeldDuringARemoteCall() throws Exception {
        HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
        assertThat(SLOW).isGreaterThan(pool.getMaximumPoolSize());

        List<Envelope<PaymentRequested>> slow = sendSlowOnes();

        await().pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(10))
                .until(() -> inFlight() == SLOW && pool.getHikariPoolMXBean().getActiveConnections() <= RELAY);
        slow.forEach(request -> outcomesOf(request).only());
    }

    @Test
    void slowCallsHoldBackNobodyElse() {
        List<Envelope<PaymentRequested>> slow = sendSlowOnes();
        await().pollInterval(Duration.ofMillis(1)).until(() -> inFlight() == SLOW);

        Envelope<PaymentRequested> quick = request("tok_visa");
        outcomesOf(quick).only();

        assertThat(slow)
                .allSatisfy(request -> assertThat(outcomesOf(request).all()).isEmpty());
        slow.forEach(request -> outcomesOf(request).only());
    }

    private List<Envelope<PaymentRequested>> sendSlowOnes() {
        List<Envelope<PaymentRequested>> requests = Stream.generate(
                        () -> Events.requested(Events.payment("tok_slow_2s", 1)))
                .limit(SLOW)
                .toList();
        send(requests);
        return requests;
    }

    private int inFlight() {
        return providers.inOrder().stream()
                .mapToInt(provider -> provider.state().inFlight())
                .sum();
    }
}
