/**
 * What is asked of the providers, from the request to its outcome. Every step is in the database before the world can
 * see it, so that whoever takes over after a crash knows what may have happened.
 */
@NullMarked
package payments.verification.operation;

import org.jspecify.annotations.NullMarked;
