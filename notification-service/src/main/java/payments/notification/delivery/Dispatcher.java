package payments.notification.delivery;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import payments.messaging.wakeup.WakeUp;
import payments.notification.endpoint.EndpointTargets;
import payments.notification.endpoint.EndpointTargets.Target;

/**
 * Claims due deliveries and makes each attempt on a virtual thread of its own. Claims again at once as long as it finds
 * as many as there is room for; then when it is woken, by new messages or by room that has become free, or after the poll
 * interval.
 */
@Component
class Dispatcher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final DeliveryClaims claims;
    private final EndpointTargets targets;
    private final SendDelivery sendDelivery;
    private final Bulkheads bulkheads;
    private final WakeUp deliveriesDue;
    private final DeliveryProperties properties;

    private volatile boolean running;
    private @Nullable Thread loop;
    private @Nullable ExecutorService attempts;

    Dispatcher(
            DeliveryClaims claims,
            EndpointTargets targets,
            SendDelivery sendDelivery,
            Bulkheads bulkheads,
            WakeUp deliveriesDue,
            DeliveryProperties properties) {
        this.claims = claims;
        this.targets = targets;
        this.sendDelivery = sendDelivery;
        this.bulkheads = bulkheads;
        this.deliveriesDue = deliveriesDue;
        this.properties = properties;
    }

    @Override
    public synchronized void start() {
        ExecutorService executor = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("webhook-", 0).factory());
        attempts = executor;
        running = true;
        loop = Thread.ofPlatform().name("webhook-dispatcher").daemon().start(() -> run(executor));
    }

    /** Claims nothing more and waits for the attempts under way; those that don't end in time are made again later. */
    @Override
    public synchronized void stop() {
        running = false;
        deliveriesDue.signal();
        try {
            if (loop != null) {
                loop.join(properties.connectTimeout());
            }
            if (attempts != null) {
                attempts.shutdown();
                attempts.awaitTermination(properties.timeout().toMillis(), TimeUnit.MILLISECONDS);
                attempts.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run(ExecutorService executor) {
        try {
            while (running) {
                if (!dispatch(executor)) {
                    deliveriesDue.await(properties.pollInterval());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there may be more to do at once: somebody had as many due as there was room for. */
    private boolean dispatch(ExecutorService executor) {
        Room room = bulkheads.room();
        if (room.total() <= 0) {
            return false;
        }
        try {
            List<ClaimedDelivery> claimed = claims.claim(room);
            Map<UUID, Target> found = claimed.isEmpty() ? Map.of() : targets.find(endpoints(claimed));
            for (ClaimedDelivery delivery : claimed) {
                Target target = found.get(delivery.endpointId());
                if (target != null) {
                    bulkheads.begin(delivery.endpointId());
                    executor.execute(() -> attempt(delivery, target));
                }
            }
            return room.isTakenUpBy(claimed);
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("exception", e.getClass().getName()).log("Deliveries can't be claimed for now");
            return false;
        }
    }

    private void attempt(ClaimedDelivery delivery, Target target) {
        boolean delivered = false;
        try {
            delivered = sendDelivery.send(delivery, target);
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("delivery", new DeliveryId(delivery.id()))
                    .addKeyValue("exception", e.getClass().getName())
                    .log("An attempt was not recorded; it is made again when its lease ends");
        } finally {
            if (bulkheads.end(delivery.endpointId(), delivered)) {
                deliveriesDue.signal();
            }
        }
    }

    private static List<UUID> endpoints(List<ClaimedDelivery> claimed) {
        return List.copyOf(claimed.stream().map(ClaimedDelivery::endpointId).collect(Collectors.toSet()));
    }
}
