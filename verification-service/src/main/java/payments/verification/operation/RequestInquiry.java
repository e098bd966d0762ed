package payments.verification.operation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import payments.events.OperationId;
import payments.messaging.wakeup.WakeUp;

/** Makes the inquiry of an operation due now. */
@Component
public class RequestInquiry {
    private static final String DUE_NOW = """
            update operation set due_at = least(due_at, now()) where id = :id and status = 'unknown'
            """;

    private final JdbcClient jdbc;
    private final WakeUp operationsDue;

    RequestInquiry(JdbcClient jdbc, WakeUp operationsDue) {
        this.jdbc = jdbc;
        this.operationsDue = operationsDue;
    }

    /** Returns false, and does nothing, if there is nothing unknown about the operation. */
    public boolean request(OperationId id) {
        boolean unknown = jdbc.sql(DUE_NOW).param("id", id.value()).update() > 0;
        operationsDue.signal();
        return unknown;
    }
}
