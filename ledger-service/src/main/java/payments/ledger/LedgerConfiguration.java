package payments.ledger;

import static org.springframework.http.HttpMethod.GET;

import java.time.Clock;
import org.apache.kafka.clients.admin.NewTopic;
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
class LedgerConfiguration {
    private static final String GROUP = "ledger-service";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    AccessRules accessRules() {
        return AccessRules.builder()
                .merchant(GET, "/v1/balances", Scope.LEDGER_READ)
                .merchant(GET, "/v1/ledger/transactions", Scope.LEDGER_READ)
                .merchant(GET, "/v1/ledger/transactions/{id}", Scope.LEDGER_READ)
                .merchant(GET, "/v1/ledger/payments/{id}", Scope.LEDGER_READ)
                .operator(GET, "/v1/ledger/trial-balance")
                .build();
    }

    @Bean
    NewTopics topics() {
        return new NewTopics(
                paymentTopic(Topics.PAYMENT_REQUESTS),
                paymentTopic(Topics.PAYMENT_OUTCOMES),
                paymentTopic(Topics.LEDGER_TRANSACTIONS),
                DeadLetterTopics.of(Topics.PAYMENT_REQUESTS, GROUP),
                DeadLetterTopics.of(Topics.PAYMENT_OUTCOMES, GROUP));
    }

    private static NewTopic paymentTopic(String name) {
        return TopicBuilder.name(name).partitions(Topics.PARTITIONS).build();
    }
}
