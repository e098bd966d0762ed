package payments.messaging.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;

class ExceptionMessageTest {
    @ParameterizedTest
    @CsvSource({
        "key sk_test_4f9a is revoked, key [redacted] is revoked",
        "whsec_MfKQ9r8 does not fit, [redacted] does not fit",
        "header was Bearer abc.def, header was [redacted]",
        "login with password=hunter2 failed, login with [redacted] failed",
        "GET https://user:pass@host/path, GET https://[redacted]@host/path",
        "card 4111 1111 1111 1111 seen, card [redacted] seen",
        "amount 1250 is above 1000, amount 1250 is above 1000",
    })
    void secretsAreRedacted(String message, String kept) {
        assertThat(ExceptionMessage.of(new IllegalStateException(message))).isEqualTo(kept);
    }

    @Test
    void ofTheDatabasesMessagesOnlyNamesAreKept() {
        ServerErrorMessage server = new ServerErrorMessage(String.join(
                "\0",
                "SERROR",
                "C23505",
                "Mduplicate key value",
                "DKey (email)=(jo@example.com) already exists.",
                "taccount",
                "naccount_email_key",
                ""));
        Throwable wrapped = new DataIntegrityViolationException("insert … jo@example.com", new PSQLException(server));

        assertThat(ExceptionMessage.of(wrapped)).isEqualTo("SQLSTATE 23505 table account constraint account_email_key");
    }

    @Test
    void longMessagesAreCut() {
        assertThat(ExceptionMessage.of(new IllegalStateException("x".repeat(10_000))))
                .hasSize(500);
    }

    @Test
    void noMessageIsEmpty() {
        assertThat(ExceptionMessage.of(new IllegalStateException())).isEmpty();
    }
}
