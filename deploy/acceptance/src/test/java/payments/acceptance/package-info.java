/** The whole system as its users meet it. */
@NullMarked
package payments.acceptance;

import org.jspecify.annotations.NullMarked;
