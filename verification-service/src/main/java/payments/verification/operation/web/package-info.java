/** What operators see of operations and may do with them. */
@NullMarked
package payments.verification.operation.web;

import org.jspecify.annotations.NullMarked;
