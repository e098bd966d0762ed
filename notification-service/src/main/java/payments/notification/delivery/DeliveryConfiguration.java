package payments.notification.delivery;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import payments.messaging.groupcommit.GroupCommit;
import payments.messaging.groupcommit.GroupCommitSettings;
import payments.messaging.groupcommit.GroupCommits;
import payments.messaging.wakeup.WakeUp;

@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {
    /** Past it, the attempt is made again when its lease ends. */
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    /** Signaled when deliveries may be due, or there is room for more of them. */
    @Bean
    WakeUp deliveriesDue() {
        return new WakeUp();
    }

    @Bean
    GroupCommit<AttemptResult, Boolean> recordedAttempts(
            GroupCommits groupCommits, AttemptWriter writer, DeliveryProperties properties) {
        // No more can wait than are under way, so none is ever refused.
        int queue = Math.max(256, properties.maxInFlight());
        return groupCommits.create(
                "record-attempts",
                new GroupCommitSettings(256, queue, 1, DEADLINE),
                result -> result.delivery().id(),
                writer);
    }
}
