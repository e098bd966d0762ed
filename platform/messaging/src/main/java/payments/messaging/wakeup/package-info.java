/** Waking those who look for rows, so that nobody has to look all the time. */
@NullMarked
package payments.messaging.wakeup;

import org.jspecify.annotations.NullMarked;
