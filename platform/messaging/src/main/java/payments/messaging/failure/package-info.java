/** Tells failures that pass by themselves from failures that lie in what is being processed. */
@NullMarked
package payments.messaging.failure;

import org.jspecify.annotations.NullMarked;
