/** Where requests come in. */
@NullMarked
package payments.verification.operation.events;

import org.jspecify.annotations.NullMarked;
