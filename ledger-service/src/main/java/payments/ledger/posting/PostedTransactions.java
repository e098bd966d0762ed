package payments.ledger.posting;

import java.util.List;
import payments.events.EncodedEvent;
import payments.events.Envelope;
import payments.events.EventCodec;
import payments.events.EventId;
import payments.events.LedgerEvent.Entry;
import payments.events.LedgerEvent.TransactionPosted;
import payments.events.Money;
import payments.events.Payment;
import payments.events.Uuids;
import payments.messaging.outbox.OutboxMessage;

/** Tells others what was booked. */
final class PostedTransactions {
    private PostedTransactions() {}

    static List<OutboxMessage> messages(List<Transaction> transactions) {
        return transactions.stream().map(PostedTransactions::message).toList();
    }

    private static OutboxMessage message(Transaction transaction) {
        Payment payment = transaction.cause().event().payment();
        TransactionPosted posted = new TransactionPosted(
                transaction.id(),
                transaction.sequence(),
                payment.id(),
                payment.merchantId(),
                payment.mode(),
                transaction.cause().id(),
                transaction.booking().type(),
                transaction.bookedAt(),
                transaction.booking().postings().stream()
                        .map(posting -> new Entry(
                                posting.account().path(),
                                posting.side(),
                                new Money(posting.amount(), posting.account().currency())))
                        .toList());
        EncodedEvent encoded = EventCodec.encode(new Envelope<>(
                new EventId(Uuids.derivedFrom("posted:" + transaction.cause().id())),
                "/ledger-service",
                transaction.bookedAt(),
                transaction.cause().traceparent(),
                posted));
        return new OutboxMessage(encoded.topic(), encoded.key(), encoded.headers(), encoded.value());
    }
}
