/**
 * Delivery guarantees as assertions: what was sent against what was seen, whatever was killed, redelivered or restarted in
 * between.
 */
@NullMarked
package payments.testing.guarantee;

import org.jspecify.annotations.NullMarked;
