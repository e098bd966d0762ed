package payments.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import payments.events.EventId;

class BulkheadsTest {
    private static final UUID ENDPOINT = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

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

    @Test
    void roomThatComesFreeIsToldOnlyWhereThereWasNoneAndOnceItIsWorthwhile() {
        begin(7);
        assertThat(bulkheads.end(ENDPOINT, true)).isFalse();
        begin(2);

        assertThat(bulkheads.end(ENDPOINT, true)).isFalse();
        assertThat(bulkheads.end(ENDPOINT, true)).isTrue();
        assertThat(bulkheads.end(ENDPOINT, true)).isFalse();
    }

    @Test
    void theOnePlaceOfAFailingEndpointIsToldWhenItIsFree() {
        for (int i = 0; i < 5; i++) {
            attempt(false);
        }
        bulkheads.begin(ENDPOINT);

        assertThat(bulkheads.end(ENDPOINT, false)).isTrue();
    }

    @Test
    void claimThatFillsTheRoomOfOneEndpointMayHaveLeftSome() {
        begin(6);
        Room room = bulkheads.room();

        assertThat(room.isTakenUpBy(List.of(claimed(ENDPOINT), claimed(OTHER)))).isFalse();
        assertThat(room.isTakenUpBy(List.of(claimed(ENDPOINT), claimed(ENDPOINT))))
                .isTrue();
        assertThat(room.isTakenUpBy(Collections.nCopies(4, claimed(OTHER)))).isTrue();
    }

    private static ClaimedDelivery claimed(UUID endpoint) {
        return new ClaimedDelivery(
                UUID.randomUUID(), endpoint, EventId.next(), 0, false, new byte[0], null, Instant.EPOCH);
    }

    private void begin(int times) {
        for (int i = 0; i < times; i++) {
            bulkheads.begin(ENDPOINT);
        }
    }

    private void attempt(boolean delivered) {
        bulkheads.begin(ENDPOINT);
        bulkheads.end(ENDPOINT, delivered);
    }
}
