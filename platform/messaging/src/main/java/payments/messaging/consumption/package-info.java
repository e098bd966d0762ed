/** A poll of records is one transaction; what can't be processed goes to a dead-letter topic; what can't be now is retried. */
@NullMarked
package payments.messaging.consumption;

import org.jspecify.annotations.NullMarked;
