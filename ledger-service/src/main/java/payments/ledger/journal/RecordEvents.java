package payments.ledger.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import payments.ledger.posting.PostEvents;

/** Journals a poll's events and books what is new of them, all in the caller's one transaction. */
@Component
public class RecordEvents {
    private final Journal journal;
    private final PostEvents postEvents;
    private final Clock clock;

    RecordEvents(Journal journal, PostEvents postEvents, Clock clock) {
        this.journal = journal;
        this.postEvents = postEvents;
        this.clock = clock;
    }

    /** Events that were recorded before change nothing. */
    public void record(List<ReceivedEvent> events) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        postEvents.post(
                journal.record(events, now).stream()
                        .map(ReceivedEvent::envelope)
                        .toList(),
                now);
    }
}
