/** The merchants and their keys, held in memory from the compacted {@code merchant-directory} topic. */
@NullMarked
package payments.access.directory;

import org.jspecify.annotations.NullMarked;
