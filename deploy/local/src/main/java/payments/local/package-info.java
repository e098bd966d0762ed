/** The whole platform on one machine, every part a process of its own. */
@NullMarked
package payments.local;

import org.jspecify.annotations.NullMarked;
