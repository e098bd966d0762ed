package payments.notification.message;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import payments.messaging.consumption.PermanentFailureException;

/**
 * Makes messages of outcomes, and a delivery of each for every endpoint that wants to know: one statement a poll. An
 * outcome that was recorded before changes nothing; the same event with another content is reported as a permanent failure.
 */
@Component
public class RecordMessages {
    private final MessageTable table;
    private final ApplicationEventPublisher events;

    RecordMessages(MessageTable table, ApplicationEventPublisher events) {
        this.table = table;
        this.events = events;
    }

    /** Within the caller's transaction. */
    public void record(List<ReceivedOutcome> outcomes) {
        int recorded = table.insert(outcomes);
        if (recorded < outcomes.size()) {
            checkRedelivered(outcomes);
        }
        if (recorded > 0) {
            events.publishEvent(new MessagesRecorded());
        }
    }

    private void checkRedelivered(List<ReceivedOutcome> outcomes) {
        Map<UUID, byte[]> fingerprints = table.fingerprints(
                outcomes.stream().map(ReceivedOutcome::eventId).toList());
        for (ReceivedOutcome outcome : outcomes) {
            if (!outcome.hasContent(fingerprints.get(outcome.eventId()))) {
                throw new PermanentFailureException("event_conflict", "an event came again with another content", null);
            }
        }
    }
}
