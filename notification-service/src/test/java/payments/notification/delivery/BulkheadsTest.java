package payments.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BulkheadsTest {
    private static final UUID ENDPOINT = new UUID(0, 1);

    private final Bulkheads bulkheads = new Bulkheads(new DeliveryProperties(
            false, 10, 8, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(1)));

    @Test
    void attemptsUnderWayTakeRoomFromTheirEndpointAndFromAll() {
        bulkheads.begin(ENDPOINT);
        bulkheads.begin(ENDPOINT);

        assertThat(bulkheads.room().total()).isEqualTo(8);
        assertThat(bulkheads.room().busy()).containsEntry(ENDPOINT, 6);
    }

    @Test
    void endpointThatFailsIsLeftOnePlace() {
        for (int i = 0; i < 5; i++) {
            attempt(false);
        }

        assertThat(bulkheads.room().total()).isEqualTo(10);
        assertThat(bulkheads.room().busy()).containsEntry(ENDPOINT, 1);
    }

    @Test
    void endpointThatIsWellAgainIsForgotten() {
        for (int i = 0; i < 5; i++) {
            attempt(false);
        }

        attempt(true);
        attempt(true);
        attempt(true);

        assertThat(bulkheads.room().busy()).isEmpty();
    }

    private void attempt(boolean delivered) {
        bulkheads.begin(ENDPOINT);
        bulkheads.end(ENDPOINT, delivered);
    }
}
