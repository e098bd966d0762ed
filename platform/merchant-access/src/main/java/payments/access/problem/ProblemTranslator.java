package payments.access.problem;

import java.util.Optional;
import payments.access.ProblemException;

/**
 * Knows what some exceptions mean to the caller. A service declares a bean for those of its own that are raised in many
 * places, such as a full queue; it is asked before anything else.
 */
@FunctionalInterface
public interface ProblemTranslator {
    /** What to tell the caller, or empty if this exception is not one that it knows. */
    Optional<ProblemException> translate(Throwable exception);
}
