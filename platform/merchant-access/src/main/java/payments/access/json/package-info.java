/** JSON, and the same values in paths and queries, as the API has them: strict when reading, complete when writing. */
@NullMarked
package payments.access.json;

import org.jspecify.annotations.NullMarked;
