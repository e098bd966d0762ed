package payments.access.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import payments.access.ProblemCode;
import payments.access.ProblemException;

class DatabaseProblemsTest {
    private final DatabaseProblems problems = new DatabaseProblems();

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "57P01", "57014", "25006"})
    void temporaryStatesAreOverload(String sqlState) {
        Exception wrapped = new IllegalStateException(new IllegalStateException(new SQLException("reason", sqlState)));

        assertThat(problems.translate(wrapped)).map(ProblemException::code).contains(ProblemCode.OVERLOADED);
    }

    @Test
    void exhaustedPoolIsOverload() {
        assertThat(problems.translate(new SQLTransientConnectionException("timed out")))
                .map(ProblemException::code)
                .contains(ProblemCode.OVERLOADED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22001"})
    void otherStatesAreFaults(String sqlState) {
        assertThat(problems.translate(new SQLException("reason", sqlState))).isEmpty();
    }

    @Test
    void ringOfCausesEnds() {
        Exception first = new IllegalStateException("first");
        first.initCause(new IllegalStateException("second", first));

        assertThat(problems.translate(first)).isEmpty();
    }
}
