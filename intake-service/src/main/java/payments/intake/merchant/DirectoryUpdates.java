package payments.intake.merchant;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import payments.access.RequestContext;
import payments.events.EncodedEvent;
import payments.events.Envelope;
import payments.events.EventCodec;
import payments.events.EventId;
import payments.events.MerchantEvent.MerchantUpdated;
import payments.messaging.outbox.Outbox;
import payments.messaging.outbox.OutboxMessage;

/** Tells the other services what a merchant now is. */
@Component
class DirectoryUpdates {
    private final Outbox outbox;
    private final Clock clock;

    DirectoryUpdates(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Within the transaction of the change. */
    void tell(Merchant merchant, List<ApiKey> keysInForce) {
        MerchantUpdated event = new MerchantUpdated(
                merchant.id(),
                merchant.version(),
                merchant.details().name(),
                merchant.status(),
                merchant.fee(),
                keysInForce.stream().map(ApiKey::forDirectory).toList());
        EncodedEvent encoded = EventCodec.encode(new Envelope<>(
                EventId.next(),
                "/intake-service",
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                RequestContext.traceparent(),
                event));
        outbox.append(List.of(new OutboxMessage(encoded.topic(), encoded.key(), encoded.headers(), encoded.value())));
    }
}
