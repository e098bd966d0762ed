package payments.ledger.posting;

import java.util.UUID;
import payments.events.LedgerEvent.Side;
import payments.ledger.posting.Booking.Posting;

/** An account on its way through the entries of a poll. One thread's own. */
final class RunningBalance {
    private final AccountRef account;
    private final UUID id;
    private long debits;
    private long credits;
    private long version;

    RunningBalance(AccountRef account, UUID id, long debits, long credits, long version) {
        this.account = account;
        this.id = id;
        this.debits = debits;
        this.credits = credits;
        this.version = version;
    }

    /** The entry that the posting makes, which the account has behind it then. */
    EntryRow next(Transaction transaction, int position, Posting posting) {
        if (posting.side() == Side.DEBIT) {
            debits = Math.addExact(debits, posting.amount());
        } else {
            credits = Math.addExact(credits, posting.amount());
        }
        version++;
        return new EntryRow(
                transaction.id(), position, id, posting, account.kind().balance(debits, credits), version);
    }

    AccountRef account() {
        return account;
    }
}
