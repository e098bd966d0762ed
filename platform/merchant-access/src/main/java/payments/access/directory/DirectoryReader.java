package payments.access.directory;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the topic from its beginning into new contents, hands them to the directory once they are complete, and follows
 * the topic from there. Whatever goes wrong, it begins anew after a pause, and the directory answers from what it has.
 */
final class DirectoryReader implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(DirectoryReader.class);

    private static final Duration POLL = Duration.ofSeconds(1);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final String topic;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final MerchantDirectory directory;
    private final DirectoryRecords records;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile @Nullable Consumer<String, byte[]> current;
    private @Nullable Thread thread;
    private String lastFailure = "";

    DirectoryReader(
            String topic,
            Supplier<Consumer<String, byte[]>> consumers,
            MerchantDirectory directory,
            DirectoryRecords records) {
        this.topic = topic;
        this.consumers = consumers;
        this.directory = directory;
        this.records = records;
    }

    @Override
    public synchronized void start() {
        stopped = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("merchant-directory").daemon().start(this::run);
    }

    @Override
    public synchronized void stop() {
        stopped.countDown();
        Consumer<String, byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        if (thread != null) {
            join(thread);
            thread = null;
        }
    }

    private static void join(Thread reader) {
        try {
            if (!reader.join(STOP_TIMEOUT)) {
                reader.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void run() {
        while (isRunning()) {
            try (Consumer<String, byte[]> consumer = consumers.get()) {
                current = consumer;
                follow(consumer);
            } catch (RuntimeException e) {
                if (isRunning()) {
                    report(e.toString());
                    pause();
                }
            }
        }
    }

    /** Each kind of failure once: it can last for hours. */
    private void report(String failure) {
        if (!failure.equals(lastFailure)) {
            lastFailure = failure;
            log.atWarn()
                    .setMessage("merchant directory can't be read and is tried again until it can")
                    .addKeyValue("reason", failure)
                    .log();
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        DirectoryContents contents = new DirectoryContents();
        boolean complete = false;
        while (isRunning()) {
            consumer.poll(POLL).forEach(record -> records.apply(record, contents));
            if (!complete && hasReached(consumer, ends)) {
                complete = true;
                lastFailure = "";
                directory.replaceWith(contents);
                log.atInfo()
                        .setMessage("merchant directory is complete")
                        .addKeyValue("merchants", contents.merchants())
                        .log();
            }
        }
    }

    private List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("there is no topic " + topic);
        }
        return partitions;
    }

    /** By position, since compaction leaves gaps in the offsets of the records. */
    private static boolean hasReached(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void pause() {
        try {
            stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
