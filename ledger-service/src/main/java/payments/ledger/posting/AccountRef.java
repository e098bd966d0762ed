package payments.ledger.posting;

import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import payments.events.MerchantId;
import payments.events.Mode;
import payments.events.Uuids;

/**
 * Names an account. Its identifier follows from its name, so that an account can be booked to without being looked up.
 *
 * @param path such as {@code merchants/mer_…/available}
 */
record AccountRef(Kind kind, String path, @Nullable MerchantId merchant, Mode mode, Currency currency) {
    /** What an account is for, and the side on which it normally stands. */
    enum Kind {
        /** What a provider has taken for us and not yet paid out: an asset. */
        CLEARING(true),
        /** What we owe a merchant: a liability. */
        AVAILABLE(false),
        /** What we have earned: revenue. */
        FEES(false),
        /** What could not be booked where it belongs, until somebody has looked. */
        SUSPENSE(true);

        private final boolean debitNormal;

        Kind(boolean debitNormal) {
            this.debitNormal = debitNormal;
        }

        /** The balance as it is shown: positive on the normal side. */
        long balance(long debits, long credits) {
            return debitNormal ? Math.subtractExact(debits, credits) : Math.subtractExact(credits, debits);
        }

        String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static AccountRef clearing(String provider, Mode mode, Currency currency) {
        return new AccountRef(Kind.CLEARING, "providers/" + provider + "/clearing", null, mode, currency);
    }

    static AccountRef available(MerchantId merchant, Mode mode, Currency currency) {
        return new AccountRef(Kind.AVAILABLE, "merchants/" + merchant + "/available", merchant, mode, currency);
    }

    static AccountRef fees(Mode mode, Currency currency) {
        return new AccountRef(Kind.FEES, "fees", null, mode, currency);
    }

    static AccountRef suspense(String what, Mode mode, Currency currency) {
        return new AccountRef(Kind.SUSPENSE, "suspense/" + what, null, mode, currency);
    }

    UUID id() {
        return Uuids.derivedFrom("account:" + path + ":" + mode + ":" + currency);
    }
}
