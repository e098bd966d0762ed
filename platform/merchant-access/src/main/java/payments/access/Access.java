package payments.access;

import java.util.List;

/** Who may make a request, as {@link AccessRules} say. */
public sealed interface Access {
    /** Anyone, without credentials. */
    record Open() implements Access {}

    /** Holders of the operator token. */
    record Operator() implements Access {}

    /** Merchants whose key has the scope. */
    record Merchant(Scope scope) implements Access {}

    /**
     * Nobody: there is no such path, or it lacks the method.
     *
     * @param methods that the path has, empty if there is no such path
     */
    record Absent(List<String> methods) implements Access {
        public Absent {
            methods = List.copyOf(methods);
        }
    }
}
