/** What holds for every request, whoever sends it and wherever it goes: its id, its trace and its size. */
@NullMarked
package payments.access.http;

import org.jspecify.annotations.NullMarked;
