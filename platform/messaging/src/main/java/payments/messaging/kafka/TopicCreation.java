package payments.messaging.kafka;

import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates the topics that the service declares as {@code NewTopic} beans, in the background: a service starts, and
 * intake accepts payments, whether or not the broker is there. Tried until it succeeds; existing topics are left alone.
 */
final class TopicCreation implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TopicCreation.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final KafkaAdmin admin;
    private Thread thread = new Thread();

    TopicCreation(KafkaAdmin admin) {
        this.admin = admin;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("topic-creation").start(this::createTopics);
    }

    private void createTopics() {
        boolean reported = false;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                admin.initialize();
                return;
            } catch (KafkaException | IllegalStateException e) {
                if (!reported) {
                    LOG.atWarn().addKeyValue("exception", e.toString()).log("Topics can't be created yet; trying on");
                    reported = true;
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }
}
