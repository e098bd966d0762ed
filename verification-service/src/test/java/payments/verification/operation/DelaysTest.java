package payments.verification.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DelaysTest {
    private final RetryProperties retry =
            new RetryProperties(5, Duration.ofMillis(200), Duration.ofSeconds(30), Duration.ofSeconds(1));

    @Test
    void inquiriesFollowTheSchedule() {
        InquiryProperties inquiry = new InquiryProperties(BigDecimal.ONE);

        List<Duration> delays =
                IntStream.range(0, 8).mapToObj(inquiry::delayAfter).toList();

        assertThat(delays)
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(60),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofDays(1),
                        Duration.ofDays(1));
    }

    @Test
    void scaleMultipliesTheSchedule() {
        InquiryProperties inquiry = new InquiryProperties(new BigDecimal("0.01"));

        assertThat(inquiry.delayAfter(0)).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void retriesDoubleUpToTheLongestDelay() {
        assertThat(retry.delayAfter(1)).isEqualTo(Duration.ofMillis(200));
        assertThat(retry.delayAfter(2)).isEqualTo(Duration.ofMillis(400));
        assertThat(retry.delayAfter(9)).isEqualTo(Duration.ofSeconds(30));
        assertThat(retry.delayAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(30));
    }
}
