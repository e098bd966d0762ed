/** What tests need of the world: PostgreSQL, Kafka, events to work with, and the house rules. */
@NullMarked
package payments.testing;

import org.jspecify.annotations.NullMarked;
