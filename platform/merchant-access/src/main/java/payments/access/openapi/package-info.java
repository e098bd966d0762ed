/** The OpenAPI document of a service and the page that shows it. */
@NullMarked
package payments.access.openapi;

import org.jspecify.annotations.NullMarked;
