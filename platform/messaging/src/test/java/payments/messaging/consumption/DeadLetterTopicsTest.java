package payments.messaging.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class DeadLetterTopicsTest {
    @Test
    void aTopicOfEachGroupKeepsItsLettersUntilSomeoneDeletesThem() {
        NewTopic topic = DeadLetterTopics.of("payment-outcomes", "ledger-service");

        assertThat(topic.name()).isEqualTo("payment-outcomes.ledger-service.dlt");
        assertThat(topic.numPartitions()).isEqualTo(1);
        assertThat(topic.configs()).containsEntry("retention.ms", "-1").containsEntry("max.message.bytes", "4194304");
    }
}
