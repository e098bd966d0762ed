/** One statement for any number of rows: arrays as parameters, {@code unnest} in the statement. */
@NullMarked
package payments.messaging.jdbc;

import org.jspecify.annotations.NullMarked;
