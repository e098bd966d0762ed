package payments.messaging.failure;

import static payments.messaging.failure.Temporality.PERMANENT;
import static payments.messaging.failure.Temporality.TEMPORARY;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * A failure as retries, dead letters and metrics see it.
 *
 * @param code one of a small fixed set of names, fit for a metric's tag
 */
public record Failure(String code, Temporality temporality) {
    private static final int CAUSES_LOOKED_AT = 20;

    /**
     * Classifies by the SQLSTATE if there is one among the causes, else by type. What is not known to pass by itself is
     * permanent, so that nothing is retried for ever by accident.
     */
    public static Failure of(Throwable thrown) {
        if (causes(thrown).anyMatch(CannotCreateTransactionException.class::isInstance)) {
            // Whatever the server had against the connection, it has not seen what is processed yet.
            return new Failure("database_unavailable", TEMPORARY);
        }
        return causes(thrown)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .map(SqlStates::classify)
                .orElseGet(() -> byType(thrown));
    }

    public boolean isTemporary() {
        return temporality == TEMPORARY;
    }

    private static Failure byType(Throwable thrown) {
        return causes(thrown)
                .map(Failure::ofCause)
                .filter(Failure::isTemporary)
                .findFirst()
                .orElse(new Failure("unexpected_error", PERMANENT));
    }

    private static Failure ofCause(Throwable cause) {
        return switch (cause) {
            case TransientDataAccessException _, RecoverableDataAccessException _ ->
                new Failure("database_transient", TEMPORARY);
            case KafkaException _ -> new Failure("kafka_unavailable", TEMPORARY);
            // A record can exhaust the stack; memory and missing classes are the process's own trouble.
            case StackOverflowError _ -> new Failure("unexpected_error", PERMANENT);
            case VirtualMachineError _, LinkageError _ -> new Failure("process_fault", TEMPORARY);
            default -> new Failure("unexpected_error", PERMANENT);
        };
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES_LOOKED_AT);
    }
}
