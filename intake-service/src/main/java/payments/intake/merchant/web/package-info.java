/** HTTP of merchants and their keys, for operators. */
@NullMarked
package payments.intake.merchant.web;

import org.jspecify.annotations.NullMarked;
