/** HTTP of the books. */
@NullMarked
package payments.ledger.account.web;

import org.jspecify.annotations.NullMarked;
