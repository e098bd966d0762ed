/** A service as small as can be, for tests of what every service gets. */
@NullMarked
package payments.access.app;

import org.jspecify.annotations.NullMarked;
