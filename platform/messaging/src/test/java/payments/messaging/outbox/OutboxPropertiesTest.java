package payments.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class OutboxPropertiesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1000, PT0.25S, PT1S, max-pending",
        "1, 0, PT0.25S, PT1S, batch",
        "1, 10001, PT0.25S, PT1S, batch",
        "1, 1000, PT0S, PT1S, poll",
        "1, 1000, PT61S, PT1S, poll",
        "1, 1000, PT0.25S, PT0S, take-over",
        "1, 1000, PT0.25S, PT61S, take-over",
    })
    void limitsAreChecked(long maxPending, int batch, Duration poll, Duration takeOver, String blamed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OutboxProperties(true, maxPending, batch, poll, takeOver))
                .withMessageContaining("messaging.outbox." + blamed);
    }

    @Test
    void defaultsFit() {
        Binder binder = new Binder(new MapConfigurationPropertySource(Map.of()));

        assertThat(binder.bindOrCreate("messaging.outbox", OutboxProperties.class))
                .isEqualTo(new OutboxProperties(true, 2_000_000, 1_000, Duration.ofMillis(250), Duration.ofSeconds(1)));
    }
}
