package payments.access.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import payments.access.ProblemCode;
import payments.access.ProblemException;

/** A database that can't answer for now: the caller may come back, and nothing is wrong with the request. */
final class DatabaseProblems implements ProblemTranslator {
    /**
     * SQLSTATE classes (PostgreSQL, appendix A): 08 connection, 40 rollback by serialisation or deadlock, 53 resources,
     * 57 operator intervention such as a shutdown or a cancelled statement.
     */
    private static final Set<String> TEMPORARY_CLASSES = Set.of("08", "40", "53", "57");

    /** A write reached a server that has just become, or not yet ceased to be, a standby. */
    private static final String READ_ONLY_TRANSACTION = "25006";

    @Override
    public Optional<ProblemException> translate(Throwable exception) {
        return Causes.of(exception)
                .filter(SQLException.class::isInstance)
                .filter(cause -> isTemporary((SQLException) cause))
                .findFirst()
                .map(_ ->
                        new ProblemException(ProblemCode.OVERLOADED, "The service can't store or read at the moment."));
    }

    private static boolean isTemporary(SQLException e) {
        // The connection pool's time-out has no SQLSTATE of its own.
        return e instanceof SQLTransientConnectionException || isTemporary(e.getSQLState());
    }

    private static boolean isTemporary(@Nullable String sqlState) {
        return sqlState != null
                && sqlState.length() == 5
                && (TEMPORARY_CLASSES.contains(sqlState.substring(0, 2)) || READ_ONLY_TRANSACTION.equals(sqlState));
    }
}
