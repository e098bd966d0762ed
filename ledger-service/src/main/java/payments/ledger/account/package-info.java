/** The books as they are read: balances, transactions, the trial balance. */
@NullMarked
package payments.ledger.account;

import org.jspecify.annotations.NullMarked;
