package payments.messaging.groupcommit;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupCommitSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 100, 1, PT1S, maxBatch",
        "10001, 20000, 1, PT1S, maxBatch",
        "100, 99, 1, PT1S, queueCapacity",
        "100, 100, 0, PT1S, committers",
        "100, 100, 17, PT1S, committers",
        "100, 100, 1, PT0S, deadline",
        "100, 100, 1, PT61S, deadline",
    })
    void limitsAreChecked(int maxBatch, int queueCapacity, int committers, Duration deadline, String blamed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GroupCommitSettings(maxBatch, queueCapacity, committers, deadline))
                .withMessageContaining(blamed);
    }
}
