package payments.intake;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.time.Clock;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.scheduling.annotation.EnableScheduling;
import payments.access.AccessRules;
import payments.access.Scope;
import payments.events.Topics;
import payments.messaging.consumption.DeadLetterTopics;

/** What the service is made of besides its capabilities: the clock, who may call what, and its topics. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IntakeConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    AccessRules accessRules() {
        return AccessRules.builder()
                .merchant(POST, "/v1/payments", Scope.PAYMENTS_WRITE)
                .merchant(GET, "/v1/payments", Scope.PAYMENTS_READ)
                .merchant(GET, "/v1/payments/{id}", Scope.PAYMENTS_READ)
                .merchant(GET, "/v1/payments/{id}/events", Scope.PAYMENTS_READ)
                .operator("/v1/merchants/**")
                .build();
    }

    @Bean
    NewTopics topics() {
        return new NewTopics(
                paymentTopic(Topics.PAYMENT_REQUESTS),
                paymentTopic(Topics.PAYMENT_OUTCOMES),
                TopicBuilder.name(Topics.MERCHANT_DIRECTORY)
                        .partitions(1)
                        .compact()
                        .build(),
                DeadLetterTopics.of(Topics.PAYMENT_OUTCOMES, "intake-service"));
    }

    private static NewTopic paymentTopic(String name) {
        return TopicBuilder.name(name).partitions(Topics.PARTITIONS).build();
    }
}
