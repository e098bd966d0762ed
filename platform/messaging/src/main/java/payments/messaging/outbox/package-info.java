/** Tells others of a change if and only if the change was committed, at least once, in order per key. */
@NullMarked
package payments.messaging.outbox;

import org.jspecify.annotations.NullMarked;
