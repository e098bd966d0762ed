package payments.messaging.consumption;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How polls are processed. The defaults fit; rarely touched.
 *
 * @param initialBackOff pause after the first temporary failure in a row; doubles with each further one
 * @param maxBackOff longest pause, and so how late processing resumes after an outage
 * @param transactionTimeout longest transaction over a poll, in whole seconds; well below max.poll.interval.ms
 * @param deadLetterTimeout longest wait for the acknowledgment of dead letters
 */
@ConfigurationProperties("messaging.consumption")
record ConsumptionProperties(
        @DefaultValue("100ms") Duration initialBackOff,
        @DefaultValue("5s") Duration maxBackOff,
        @DefaultValue("30s") Duration transactionTimeout,
        @DefaultValue("10s") Duration deadLetterTimeout) {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    ConsumptionProperties {
        within("initial-back-off", initialBackOff, Duration.ofMillis(1));
        within("max-back-off", maxBackOff, initialBackOff);
        within("transaction-timeout", transactionTimeout, Duration.ofSeconds(1));
        within("dead-letter-timeout", deadLetterTimeout, Duration.ofSeconds(1));
    }

    private static void within(String name, Duration value, Duration shortest) {
        if (value.compareTo(shortest) < 0 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "messaging.consumption." + name + " must be between " + shortest + " and " + LONGEST);
        }
    }
}
