/** The third parties, simulated: two payment providers and a risk service that know nothing of the platform. */
@NullMarked
package payments.sandbox;

import org.jspecify.annotations.NullMarked;
