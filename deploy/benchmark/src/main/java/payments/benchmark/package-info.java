/** Load on the platform, side by side with the limits of the machine it runs on. */
@NullMarked
package payments.benchmark;

import org.jspecify.annotations.NullMarked;
