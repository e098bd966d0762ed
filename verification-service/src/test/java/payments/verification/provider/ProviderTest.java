package payments.verification.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import payments.events.Payment;
import payments.testing.Events;
import payments.verification.remote.BreakerProperties;

class ProviderTest {
    private static final Payment PAYMENT = Events.payment("tok_visa", 100);
    private static final CallEnd CAPTURED = new CallEnd.Answered(new ProviderAnswer.Captured("ch_1"));
    private static final CallEnd DECLINED = new CallEnd.Answered(new ProviderAnswer.Declined("card_declined"));
    private static final CallEnd LOST = new CallEnd.Unknown("timeout");

    private CallEnd next = CAPTURED;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Provider provider = new Provider("a", new Scripted(), properties(), meters);

    @Test
    void refusesAtOnceWhenEveryPlaceIsTaken() {
        Place first = provider.tryEnter().orElseThrow();
        Place second = provider.tryEnter().orElseThrow();

        Optional<Place> third = provider.tryEnter();

        assertThat(third).isEmpty();
        first.close();
        second.close();
        assertThat(provider.tryEnter()).isPresent();
    }

    @Test
    void opensAfterCallsWithoutAnAnswer() {
        next = LOST;
        charge(4);

        assertThat(provider.tryEnter()).isEmpty();
        assertThat(provider.state().inFlight()).isZero();
    }

    @Test
    void declinesAreHealthyAnswers() {
        next = DECLINED;
        charge(20);

        assertThat(provider.tryEnter()).isPresent();
    }

    @Test
    void openBreakerDoesNotHoldBackInquiries() {
        next = LOST;
        charge(4);

        assertThat(provider.tryInquire("key", PAYMENT)).contains(new InquiryEnd.NotFound());
    }

    @Test
    void placeThatWasNotUsedCountsForNothing() {
        next = LOST;
        charge(3);
        for (int i = 0; i < 10; i++) {
            provider.tryEnter().orElseThrow().close();
        }

        assertThat(provider.tryEnter()).isPresent();
    }

    @Test
    void switchedOffProviderTakesNoCharges() {
        provider.enable(false);

        assertThat(provider.tryEnter()).isEmpty();
    }

    @Test
    void everyCallIsTimedByItsEnd() {
        charge(2);
        next = LOST;
        charge(1);

        assertThat(meters.get("provider.call").tag("end", "answered").timer().count())
                .isEqualTo(2);
        assertThat(meters.get("provider.call").tag("end", "unknown").timer().count())
                .isEqualTo(1);
    }

    private void charge(int times) {
        for (int i = 0; i < times; i++) {
            try (Place place = provider.tryEnter().orElseThrow()) {
                place.charge(new Charge("key", PAYMENT, true, Map.of()));
            }
        }
    }

    private static ProviderProperties properties() {
        return new ProviderProperties(
                "scripted",
                URI.create("http://localhost"),
                Map.of(),
                2,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                new BreakerProperties(4, 4, 50, Duration.ofHours(1), 1));
    }

    private final class Scripted implements ProviderAdapter {
        @Override
        public Capabilities capabilities() {
            return new Capabilities(true, true, true, true, Exponents.ISO);
        }

        @Override
        public CallEnd charge(Charge charge) {
            return next;
        }

        @Override
        public InquiryEnd inquire(String key, Payment payment) {
            return new InquiryEnd.NotFound();
        }

        @Override
        public void close() {}
    }
}
