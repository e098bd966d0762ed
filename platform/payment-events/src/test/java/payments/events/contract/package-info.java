/** Keeps the contract: samples, schemas and the catalogue are generated from the code, committed, and compared. */
@NullMarked
package payments.events.contract;

import org.jspecify.annotations.NullMarked;
