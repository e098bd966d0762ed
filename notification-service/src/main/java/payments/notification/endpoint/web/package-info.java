/** Endpoints over HTTP. */
@NullMarked
package payments.notification.endpoint.web;

import org.jspecify.annotations.NullMarked;
