/** Kafka clients with the settings that carry the guarantees, and topics that come into being by themselves. */
@NullMarked
package payments.messaging.kafka;

import org.jspecify.annotations.NullMarked;
