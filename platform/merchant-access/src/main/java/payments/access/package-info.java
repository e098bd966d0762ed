/**
 * Who may do what over HTTP, and how every answer that is not the wanted one looks.
 *
 * <p>A service declares its paths in one {@link AccessRules} bean; authentication by API key, authorization, {@code
 * Request-Id}, limits, JSON and problem details then come by auto-configuration.
 */
@NullMarked
package payments.access;

import org.jspecify.annotations.NullMarked;
