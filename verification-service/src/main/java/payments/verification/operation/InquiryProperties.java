package payments.verification.operation;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a provider is asked what became of a call whose end is unknown: after 5 s, 15 s, 60 s, 5 min, 30 min, 2 h, and
 * from then on once a day, for as long as it takes.
 *
 * @param scale multiplies the times after which a provider is asked; below 1 for tests
 */
@Validated
@ConfigurationProperties("payments.verification.inquiry")
public record InquiryProperties(
        @DefaultValue("1.0") @DecimalMin("0.0001") @DecimalMax("10")
        BigDecimal scale) {
    private static final List<Duration> DELAYS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(60),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2));
    private static final Duration AFTERWARDS = Duration.ofDays(1);

    /** @param inquiries that have been made without an answer */
    Duration delayAfter(int inquiries) {
        Duration delay = inquiries < DELAYS.size() ? DELAYS.get(inquiries) : AFTERWARDS;
        return Duration.ofMillis(
                scale.multiply(BigDecimal.valueOf(delay.toMillis())).longValue());
    }
}
