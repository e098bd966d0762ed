package payments.messaging.consumption;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.config.TopicBuilder;

/** Where a consumer group puts the records of a topic that it can't process. */
public final class DeadLetterTopics {
    /** A dead letter is the record plus headers of its own, so it may be larger than the broker's default of 1 MiB. */
    static final int LARGEST_RECORD_BYTES = 4 * 1024 * 1024;

    private static final String FOREVER = "-1";

    private DeadLetterTopics() {}

    /** {@code <topic>.<group>.dlt} */
    public static String name(String topic, String group) {
        return topic + "." + group + ".dlt";
    }

    /** One partition: letters are few, and stay in the order in which they were written. Kept until someone deletes them. */
    public static NewTopic of(String topic, String group) {
        return TopicBuilder.name(name(topic, group))
                .partitions(1)
                .config(TopicConfig.RETENTION_MS_CONFIG, FOREVER)
                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_RECORD_BYTES))
                .build();
    }
}
