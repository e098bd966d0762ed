package payments.verification;

import java.time.Clock;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import payments.access.AccessRules;
import payments.events.Topics;
import payments.messaging.consumption.DeadLetterTopics;
import payments.messaging.wakeup.WakeUp;

@Configuration(proxyBeanMethods = false)
class VerificationConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Signaled when operations may be due. */
    @Bean
    WakeUp operationsDue() {
        return new WakeUp();
    }

    @Bean
    AccessRules accessRules() {
        return AccessRules.builder()
                .operator("/v1/operations/**")
                .operator("/v1/providers/**")
                .build();
    }

    @Bean
    NewTopic paymentRequests() {
        return TopicBuilder.name(Topics.PAYMENT_REQUESTS)
                .partitions(Topics.PARTITIONS)
                .build();
    }

    @Bean
    NewTopic paymentOutcomes() {
        return TopicBuilder.name(Topics.PAYMENT_OUTCOMES)
                .partitions(Topics.PARTITIONS)
                .build();
    }

    @Bean
    NewTopic deadPaymentRequests() {
        return DeadLetterTopics.of(Topics.PAYMENT_REQUESTS, "verification-service");
    }
}
