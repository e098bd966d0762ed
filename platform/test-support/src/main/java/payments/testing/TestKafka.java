package payments.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A Kafka 4.2 broker for tests. Topics are not created by themselves. Thread-safe. */
public final class TestKafka {
    private final String bootstrapServers;

    TestKafka(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** The broker that all tests of this JVM share; started at the first call, stopped when the JVM ends. */
    public static TestKafka shared() {
        return Shared.BROKER;
    }

    private static final class Shared {
        static final TestKafka BROKER = switch (Infrastructure.chosen()) {
            case CONTAINERS -> Containers.kafka();
            case EMBEDDED -> Embedded.kafka();
        };
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Creates the topic unless it is there. */
    public void createTopic(String name, int partitions) {
        withAdmin(admin -> {
            try {
                admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                        .all()
                        .get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        });
    }

    public void deleteTopic(String name) {
        withAdmin(admin -> admin.deleteTopics(List.of(name)).all().get());
    }

    /** Writes the records in order and returns when all are acknowledged. */
    public void produce(Collection<ProducerRecord<String, byte[]>> records) {
        // With several requests in flight, a topic so new that the broker refuses the first one but accepts the second
        // has
        // its sequence out of order for good.
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers, "acks", "all", "max.in.flight.requests.per.connection", 1);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var acknowledgements = records.stream().map(producer::send).toList();
            for (var acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Everything that the topic holds now, in order within each partition; nothing if there is no such topic. */
    public List<ConsumerRecord<String, byte[]>> read(String topic) {
        return read(topic, _ -> true);
    }

    /** What of the topic satisfies the predicate, in order within each partition. */
    public List<ConsumerRecord<String, byte[]>> read(String topic, Predicate<ConsumerRecord<String, byte[]>> filter) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "allow.auto.create.topics", false);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic, Duration.ofSeconds(20)).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found.stream().filter(filter).toList();
        }
    }

    private interface AdminCall {
        void on(Admin admin) throws ExecutionException, InterruptedException;
    }

    private void withAdmin(AdminCall call) {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            call.on(admin);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted", e);
    }
}
