package payments.notification;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import payments.access.AccessRules;
import payments.access.Scope;
import payments.events.Topics;
import payments.messaging.consumption.DeadLetterTopics;

/** What the service is made of besides its capabilities: the clock, who may call what, and its topics. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    AccessRules accessRules() {
        return AccessRules.builder()
                .merchant(POST, "/v1/webhook-endpoints", Scope.WEBHOOKS)
                .merchant(GET, "/v1/webhook-endpoints", Scope.WEBHOOKS)
                .merchant(GET, "/v1/webhook-endpoints/{id}", Scope.WEBHOOKS)
                .merchant(DELETE, "/v1/webhook-endpoints/{id}", Scope.WEBHOOKS)
                .merchant(GET, "/v1/webhook-endpoints/{id}/secret", Scope.WEBHOOKS)
                .merchant(GET, "/v1/events", Scope.WEBHOOKS)
                .merchant(GET, "/v1/events/{id}", Scope.WEBHOOKS)
                .merchant(GET, "/v1/deliveries", Scope.WEBHOOKS)
                .merchant(GET, "/v1/deliveries/{id}", Scope.WEBHOOKS)
                .merchant(POST, "/v1/deliveries/{id}/retry", Scope.WEBHOOKS)
                .build();
    }

    @Bean
    NewTopics topics() {
        return new NewTopics(
                TopicBuilder.name(Topics.PAYMENT_OUTCOMES)
                        .partitions(Topics.PARTITIONS)
                        .build(),
                TopicBuilder.name(Topics.MERCHANT_DIRECTORY)
                        .partitions(1)
                        .compact()
                        .build(),
                DeadLetterTopics.of(Topics.PAYMENT_OUTCOMES, "notification-service"));
    }
}
