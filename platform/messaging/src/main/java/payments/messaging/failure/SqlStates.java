package payments.messaging.failure;

import static payments.messaging.failure.Temporality.PERMANENT;
import static payments.messaging.failure.Temporality.TEMPORARY;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What an SQLSTATE means for a retry.
 *
 * @see <a href="https://www.postgresql.org/docs/18/errcodes-appendix.html">PostgreSQL error codes</a>
 */
final class SqlStates {
    private SqlStates() {}

    static Failure classify(SQLException exception) {
        return classify(exception.getSQLState());
    }

    static Failure classify(@Nullable String state) {
        if (state == null || state.length() != 5) {
            // Only the driver and the pool leave it out: closed connection, no connection in time.
            return new Failure("database_unavailable", TEMPORARY);
        }
        return switch (state) {
            case "40001" -> new Failure("serialization_conflict", TEMPORARY);
            case "40P01" -> new Failure("deadlock", TEMPORARY);
            case "55P03" -> new Failure("lock_timeout", TEMPORARY);
            case "57014" -> new Failure("statement_timeout", TEMPORARY);
            // A standby that was not promoted yet, or a primary that was demoted under us.
            case "25006" -> new Failure("database_read_only", TEMPORARY);
            case "25P03", "25P04" -> new Failure("transaction_timeout", TEMPORARY);
            default -> byClass(state);
        };
    }

    private static Failure byClass(String state) {
        return switch (state.substring(0, 2)) {
            // Connection, operator intervention (57P01 shutdown, 57P03 starting up), log-in, system error.
            case "08", "57", "28", "3D", "58" -> new Failure("database_unavailable", TEMPORARY);
            case "53" -> new Failure("database_overloaded", TEMPORARY);
            case "40" -> new Failure("transaction_rolled_back", TEMPORARY);
            // No record is to blame for a missing table or right: wait for the migration rather than discard all.
            case "42", "3F" -> new Failure("database_misconfigured", TEMPORARY);
            case "21", "22" -> new Failure("data_invalid", PERMANENT);
            case "23", "44" -> new Failure("constraint_violated", PERMANENT);
            default -> new Failure("database_error", PERMANENT);
        };
    }
}
