/**
 * Calls to third parties over HTTP that say for certain whether a byte was sent.
 *
 * <p>Knows neither payments nor providers.
 */
@NullMarked
package payments.verification.remote;

import org.jspecify.annotations.NullMarked;
