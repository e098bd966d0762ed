package payments.ledger.account;

/**
 * What a merchant has in one currency, in minor units.
 *
 * @param available may be paid out
 * @param pending captured, but not yet settled by the provider
 * @param reserved held back
 */
public record Balance(String currency, long available, long pending, long reserved) {}
