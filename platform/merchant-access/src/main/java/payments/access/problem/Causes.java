package payments.access.problem;

import java.util.stream.Stream;

/** An exception and what caused it, outermost first. */
final class Causes {
    /** Causes can form a ring; nobody nests this deep on purpose. */
    private static final int DEEPEST = 50;

    private Causes() {}

    static Stream<Throwable> of(Throwable exception) {
        return Stream.iterate(exception, e -> e != null, Throwable::getCause).limit(DEEPEST);
    }
}
