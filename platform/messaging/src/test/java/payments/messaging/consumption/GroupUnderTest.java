package payments.messaging.consumption;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.context.ApplicationContext;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.listener.BatchAcknowledgingMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.transaction.PlatformTransactionManager;
import payments.messaging.consumption.NumberedEvents.Event;
import payments.testing.TestKafka;

/** A topic, a consumer group, and its consumers, which come and go. They are as the auto-configuration makes them. */
final class GroupUnderTest implements AutoCloseable {
    static final int PARTITIONS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String id = UUID.randomUUID().toString();
    private final String topic = "numbers-" + id;
    private final String group = "group-" + id;
    private final Collection<ConcurrentMessageListenerContainer<String, byte[]>> members = new ArrayList<>();
    private final ApplicationContext context;
    private final TestKafka kafka;

    GroupUnderTest(ApplicationContext context) {
        this.context = context;
        this.kafka = context.getBean(TestKafka.class);
        kafka.createTopic(topic, PARTITIONS);
    }

    String topic() {
        return topic;
    }

    String group() {
        return group;
    }

    BatchConsumption<Event> consumption(Consumer<List<Event>> apply) {
        return context.getBean(BatchConsumptions.class).create(group, NumberedEvents::translate, apply);
    }

    /** One that would be back only after this test has long timed out. */
    BatchConsumption<Event> consumptionWithLongPauses(Consumer<List<Event>> apply) {
        Duration pause = Duration.ofMinutes(1);
        ConsumptionProperties properties = new ConsumptionProperties(pause, pause, PATIENCE, PATIENCE);
        return new BatchConsumptions(
                        context.getBean(PlatformTransactionManager.class),
                        context.getBean(DeadLetterProducer.class),
                        context.getBean(MeterRegistry.class),
                        properties)
                .create(group, NumberedEvents::translate, apply);
    }

    /** Another consumer joins. */
    ConcurrentMessageListenerContainer<String, byte[]> join(
            BatchAcknowledgingMessageListener<String, byte[]> listener) {
        @SuppressWarnings("unchecked")
        ConcurrentKafkaListenerContainerFactory<String, byte[]> factory =
                context.getBean(ConcurrentKafkaListenerContainerFactory.class);
        ConcurrentMessageListenerContainer<String, byte[]> member = factory.createContainer(topic);
        member.getContainerProperties().setGroupId(group);
        member.setupMessageListener(listener);
        member.setConcurrency(1);
        member.start();
        members.add(member);
        return member;
    }

    ConcurrentMessageListenerContainer<String, byte[]> join(BatchConsumption<Event> consumption) {
        return join((records, ack) -> consumption.consume(records, Objects.requireNonNull(ack)));
    }

    static int partitions(ConcurrentMessageListenerContainer<String, byte[]> member) {
        Collection<?> assigned = member.getAssignedPartitions();
        return assigned == null ? 0 : assigned.size();
    }

    void send(Collection<ProducerRecord<String, byte[]>> records) {
        kafka.produce(records);
    }

    void awaitCommitted(long records) {
        await().atMost(PATIENCE).until(this::committed, committed -> committed == records);
    }

    /** The sum of the offsets of all partitions. */
    long committed() {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()))) {
            return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().values().stream()
                    .mapToLong(OffsetAndMetadata::offset)
                    .sum();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void awaitRetries(String code, int atLeast) {
        await().atMost(PATIENCE).until(() -> retries(code) >= atLeast);
    }

    private double retries(String code) {
        Counter counter = context.getBean(MeterRegistry.class)
                .find("consumption.retried")
                .tag("group", group)
                .tag("code", code)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    void createDeadLetterTopic() {
        kafka.createTopic(DeadLetterTopics.name(topic, group), 1);
    }

    List<ConsumerRecord<String, byte[]>> deadLetters() {
        return kafka.read(DeadLetterTopics.name(topic, group));
    }

    /** All that was sent. */
    List<ConsumerRecord<String, byte[]>> records() {
        return kafka.read(topic);
    }

    @Override
    public void close() {
        members.forEach(ConcurrentMessageListenerContainer::stop);
        kafka.deleteTopic(topic);
    }
}
