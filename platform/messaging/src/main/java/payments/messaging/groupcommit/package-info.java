/** Many callers share one statement and one commit, each gets its own answer. */
@NullMarked
package payments.messaging.groupcommit;

import org.jspecify.annotations.NullMarked;
