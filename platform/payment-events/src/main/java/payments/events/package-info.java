/**
 * The contract between the services: what happened to payments, merchants and the books, as facts.
 *
 * <p>Everything here is an immutable value and safe to share between threads. Within a major version the contract only
 * grows: see {@code docs/events.md}.
 */
@NullMarked
package payments.events;

import org.jspecify.annotations.NullMarked;
