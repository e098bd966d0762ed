package payments.messaging.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static payments.messaging.failure.Temporality.PERMANENT;
import static payments.messaging.failure.Temporality.TEMPORARY;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

class FailureTest {
    @ParameterizedTest
    @CsvSource({
        "08006, database_unavailable, TEMPORARY",
        "57P01, database_unavailable, TEMPORARY",
        "57P03, database_unavailable, TEMPORARY",
        "25006, database_read_only, TEMPORARY",
        "40001, serialization_conflict, TEMPORARY",
        "40P01, deadlock, TEMPORARY",
        "55P03, lock_timeout, TEMPORARY",
        "57014, statement_timeout, TEMPORARY",
        "25P04, transaction_timeout, TEMPORARY",
        "53300, database_overloaded, TEMPORARY",
        "28P01, database_unavailable, TEMPORARY",
        "42P01, database_misconfigured, TEMPORARY",
        "22P02, data_invalid, PERMANENT",
        "21000, data_invalid, PERMANENT",
        "23505, constraint_violated, PERMANENT",
        "P0001, database_error, PERMANENT",
        "25P02, database_error, PERMANENT",
    })
    void sqlStateTellsWhatPassesByItself(String state, String code, Temporality temporality) {
        Throwable wrapped = new DataIntegrityViolationException("wrapped", new SQLException("reason", state));

        assertThat(Failure.of(wrapped)).isEqualTo(new Failure(code, temporality));
    }

    @Test
    void noConnectionInTimeIsTemporary() {
        SQLException timeout = new SQLTransientConnectionException("no connection within 5 s");

        assertThat(Failure.of(new CannotCreateTransactionException("pool", timeout)))
                .isEqualTo(new Failure("database_unavailable", TEMPORARY));
    }

    @Test
    void aConnectionThatIsRefusedIsTemporaryForWhateverReason() {
        SQLException refused = new SQLException("database is not accepting connections", "55000");

        assertThat(Failure.of(new CannotCreateTransactionException("begin", refused)))
                .isEqualTo(new Failure("database_unavailable", TEMPORARY));
    }

    @Test
    void kafkaIsTemporary() {
        Throwable wrapped = new IllegalStateException(new NotLeaderOrFollowerException("moved"));

        assertThat(Failure.of(wrapped)).isEqualTo(new Failure("kafka_unavailable", TEMPORARY));
    }

    @Test
    void memoryIsTheProcessesTroubleButAStackOverflowTheRecords() {
        assertThat(Failure.of(new OutOfMemoryError()).temporality()).isEqualTo(TEMPORARY);
        assertThat(Failure.of(new StackOverflowError()).temporality()).isEqualTo(PERMANENT);
    }

    @Test
    void whatIsNotKnownToPassIsPermanent() {
        assertThat(Failure.of(new IllegalStateException("bug"))).isEqualTo(new Failure("unexpected_error", PERMANENT));
    }

    @Test
    void causesThatRunInACircleEnd() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);

        assertThat(Failure.of(first).temporality()).isEqualTo(PERMANENT);
    }
}
