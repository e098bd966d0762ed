package payments.verification.operation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import payments.events.OperationId;

/** Makes the inquiry of an operation due now. */
@Component
public class RequestInquiry {
    private static final String DUE_NOW = """
            update operation set due_at = least(due_at, now()) where id = :id and status = 'unknown'
            """;

    private final JdbcClient jdbc;
    private final Wakeups wakeups;

    RequestInquiry(JdbcClient jdbc, Wakeups wakeups) {
        this.jdbc = jdbc;
        this.wakeups = wakeups;
    }

    /** Returns false, and does nothing, if there is nothing unknown about the operation. */
    public boolean request(OperationId id) {
        boolean unknown = jdbc.sql(DUE_NOW).param("id", id.value()).update() > 0;
        wakeups.wake();
        return unknown;
    }
}
