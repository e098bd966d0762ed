package payments.ledger.posting;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import payments.events.Envelope;
import payments.events.PaymentEvent;
import payments.events.TransactionId;
import payments.ledger.posting.Booking.Posting;
import payments.messaging.outbox.Outbox;

/**
 * Books events that nobody has booked: five statements, however many events. It never refuses one: what makes no sense
 * goes to suspense, with an alert.
 */
@Component
public class PostEvents {
    private static final Logger LOG = LoggerFactory.getLogger(PostEvents.class);

    private final Accounts accounts;
    private final Books books;
    private final Outbox outbox;
    private final Counter booked;
    private final Counter suspended;

    PostEvents(Accounts accounts, Books books, Outbox outbox, MeterRegistry registry) {
        this.accounts = accounts;
        this.books = books;
        this.outbox = outbox;
        this.booked = Counter.builder("ledger.booked")
                .description("transactions booked")
                .register(registry);
        this.suspended = Counter.builder("ledger.suspense")
                .description("events that could not be booked where they belong; somebody has to look")
                .register(registry);
    }

    /** Within the caller's transaction, in the order of the list. */
    public void post(List<? extends Envelope<? extends PaymentEvent>> events, Instant now) {
        List<Transaction> transactions = transactions(events, now);
        if (transactions.isEmpty()) {
            return;
        }
        books.write(transactions, entries(transactions));
        outbox.append(PostedTransactions.messages(transactions));
        booked.increment(transactions.size());
        transactions.stream()
                .filter(transaction -> transaction.booking().isSuspense())
                .forEach(this::alert);
    }

    private List<Transaction> transactions(List<? extends Envelope<? extends PaymentEvent>> events, Instant now) {
        List<Envelope<? extends PaymentEvent>> causes = new ArrayList<>();
        List<Booking> bookings = new ArrayList<>();
        for (Envelope<? extends PaymentEvent> event : events) {
            PostingRules.booking(event.event()).ifPresent(booking -> {
                causes.add(event);
                bookings.add(booking);
            });
        }
        Map<UUID, Integer> sequences = new HashMap<>(
                books.counts(causes.stream().map(PostEvents::paymentId).collect(Collectors.toSet())));
        List<Transaction> transactions = new ArrayList<>(causes.size());
        for (int i = 0; i < causes.size(); i++) {
            int sequence = sequences.merge(paymentId(causes.get(i)), 1, Integer::sum);
            transactions.add(new Transaction(TransactionId.next(), sequence, causes.get(i), bookings.get(i), now));
        }
        return transactions;
    }

    private static UUID paymentId(Envelope<? extends PaymentEvent> event) {
        return event.event().payment().id().value();
    }

    private List<EntryRow> entries(List<Transaction> transactions) {
        Map<AccountRef, RunningBalance> balances = accounts.move(transactions);
        List<EntryRow> entries = new ArrayList<>(transactions.size() * 3);
        for (Transaction transaction : transactions) {
            int position = 0;
            for (Posting posting : transaction.booking().postings()) {
                RunningBalance balance = Objects.requireNonNull(balances.get(posting.account()));
                entries.add(balance.next(transaction, ++position, posting));
            }
        }
        return entries;
    }

    private void alert(Transaction transaction) {
        suspended.increment();
        LOG.atError()
                .addKeyValue("event_id", transaction.cause().id())
                .addKeyValue("payment_id", transaction.cause().event().payment().id())
                .log("An event could not be booked where it belongs; it is in suspense");
    }
}
