package payments.messaging.consumption;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes batch consumptions, one for each listener. */
public final class BatchConsumptions {
    private final PlatformTransactionManager transactionManager;
    private final DeadLetterProducer producer;
    private final MeterRegistry registry;
    private final ConsumptionProperties properties;

    BatchConsumptions(
            PlatformTransactionManager transactionManager,
            DeadLetterProducer producer,
            MeterRegistry registry,
            ConsumptionProperties properties) {
        this.transactionManager = transactionManager;
        this.producer = producer;
        this.registry = registry;
        this.properties = properties;
    }

    /**
     * @param group the consumer group, part of the dead-letter topic's name
     * @param translate a pure function; throws {@link PermanentFailureException} for what can't be read
     * @param apply runs in one transaction over what a poll holds, or a part of it; idempotent, since polls are redelivered.
     *     Its effects must be in that transaction
     */
    public <T> BatchConsumption<T> create(
            String group, Function<ConsumerRecord<String, byte[]>, T> translate, Consumer<List<T>> apply) {
        ConsumptionMetrics metrics = new ConsumptionMetrics(registry, group);
        return new BatchConsumption<>(
                translate,
                apply,
                transactions(group),
                new DeadLetters(group, producer, properties.deadLetterTimeout(), metrics),
                new BackOff(properties.initialBackOff(), properties.maxBackOff()),
                metrics);
    }

    private TransactionTemplate transactions(String group) {
        TransactionTemplate transactions = new TransactionTemplate(transactionManager);
        transactions.setName("consumption-" + group);
        transactions.setTimeout(Math.toIntExact(properties.transactionTimeout().toSeconds()));
        return transactions;
    }
}
