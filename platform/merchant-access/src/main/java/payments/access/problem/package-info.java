/** From anything that goes wrong to one form of answer: RFC 9457 problem details. */
@NullMarked
package payments.access.problem;

import org.jspecify.annotations.NullMarked;
