/** Programs that are started, watched, killed and stopped. Knows nothing of what they do. */
@NullMarked
package payments.local.process;

import org.jspecify.annotations.NullMarked;
