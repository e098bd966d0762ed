package payments.messaging.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ProducerFactory;
import payments.messaging.wakeup.WakeUp;

/**
 * Publishes what transactions have left in the outbox, and deletes it once all in-sync replicas have it.
 *
 * <p>Any number of instances may run; one of them relays. If it dies, another takes over within {@code take-over}; if its
 * machine vanishes, when the server has noticed, some ten seconds later. A record may be published twice by that, never
 * not at all, and a key's records are first seen in their order.
 */
final class OutboxRelay implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration SHORTEST_POLL = Duration.ofMillis(5);
    private static final Duration ACKNOWLEDGMENT_CHECK = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final DataSource dataSource;
    private final ProducerFactory<String, byte[]> producers;
    private final OutboxProperties properties;
    private final WakeUp wakeUp;
    private final OutboxMetrics metrics;
    private volatile boolean running;
    private CountDownLatch stop = new CountDownLatch(0);
    private Thread thread = new Thread();

    OutboxRelay(
            DataSource dataSource,
            ProducerFactory<String, byte[]> producers,
            OutboxProperties properties,
            WakeUp wakeUp,
            OutboxMetrics metrics) {
        this.dataSource = dataSource;
        this.producers = producers;
        this.properties = properties;
        this.wakeUp = wakeUp;
        this.metrics = metrics;
    }

    @Override
    public void start() {
        running = true;
        stop = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                relayWhileLeading();
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException | Error e) {
                // Errors too: without this thread nothing is published any more, and nobody would notice for a while.
                LOG.atWarn().addKeyValue("exception", e.toString()).log("The outbox waits; trying again");
            }
            // Not woken by appending: the one that leads would have to be, and trying to lead costs a round trip.
            pause();
        }
    }

    private void relayWhileLeading() throws SQLException, InterruptedException {
        Optional<Leadership> acquired = Leadership.tryAcquire(dataSource);
        if (acquired.isEmpty()) {
            return;
        }
        try (Leadership leadership = acquired.get();
                Publisher publisher = new Publisher(producers)) {
            LOG.info("This instance relays the outbox");
            Duration poll = SHORTEST_POLL;
            while (running) {
                List<PendingMessage> batch = leadership.oldest(properties.batch());
                if (!batch.isEmpty()) {
                    publish(batch, leadership, publisher);
                }
                if (batch.size() < properties.batch()) {
                    // There was no more to see; what has come since then has left a signal.
                    wakeUp.await(poll);
                }
                poll = batch.isEmpty() ? shorter(poll.multipliedBy(2), properties.poll()) : SHORTEST_POLL;
            }
        }
    }

    /** Deletes the longest acknowledged beginning of the batch; what is behind a failure is left for the next round. */
    private void publish(List<PendingMessage> batch, Leadership leadership, Publisher publisher)
            throws SQLException, InterruptedException {
        List<Future<RecordMetadata>> sent = publisher.send(batch);
        int acknowledged = 0;
        try {
            while (acknowledged < sent.size()) {
                await(sent.get(acknowledged), leadership);
                acknowledged++;
            }
        } catch (ExecutionException e) {
            PendingMessage failed = batch.get(acknowledged);
            delete(batch.subList(0, acknowledged), leadership);
            boolean last = acknowledged == sent.size() - 1;
            setAside(failed, last, sent.get(acknowledged).exceptionNow(), leadership);
            return;
        }
        delete(batch.subList(0, acknowledged), leadership);
    }

    private void await(Future<RecordMetadata> acknowledgment, Leadership leadership)
            throws ExecutionException, InterruptedException, SQLException {
        while (true) {
            try {
                acknowledgment.get(ACKNOWLEDGMENT_CHECK.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                // The broker is away, which may last. Meanwhile a successor may have been chosen, or a stop asked for.
                leadership.verify();
                if (!running) {
                    throw new InterruptedException("stopped");
                }
            }
        }
    }

    private void delete(List<PendingMessage> published, Leadership leadership) throws SQLException {
        if (!published.isEmpty()) {
            leadership.delete(published);
            metrics.published(published.size());
        }
    }

    private void setAside(PendingMessage failed, boolean last, Throwable failure, Leadership leadership)
            throws SQLException {
        Optional<String> refusal = Publisher.refusal(failure);
        if (refusal.isEmpty() && !last) {
            // What was sent behind it must not arrive before it: the publisher is given up with all that is on its way.
            throw new KafkaException("a record failed with others behind it", failure);
        }
        if (refusal.isEmpty()) {
            LOG.atWarn()
                    .addKeyValue("topic", failed.message().topic())
                    .addKeyValue("exception", failure.toString())
                    .log("A record can't be published yet; trying again");
            pause();
            return;
        }
        leadership.park(failed, refusal.get());
        metrics.parked();
        LOG.atError()
                .addKeyValue("topic", failed.message().topic())
                .addKeyValue("key", failed.message().key())
                .addKeyValue("outbox_id", failed.id())
                .addKeyValue("reason", refusal.get())
                .log("The broker refuses a record; it is parked in outbox_parked");
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void pause() {
        try {
            stop.await(properties.takeOver().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void stop() {
        if (!running) {
            return;
        }
        running = false;
        stop.countDown();
        wakeUp.signal();
        try {
            if (!thread.join(STOP)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
