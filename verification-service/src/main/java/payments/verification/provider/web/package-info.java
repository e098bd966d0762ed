/** What operators see of providers and may do with them. */
@NullMarked
package payments.verification.provider.web;

import org.jspecify.annotations.NullMarked;
