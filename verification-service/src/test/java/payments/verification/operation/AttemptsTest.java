package payments.verification.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import payments.events.OperationId;
import payments.verification.provider.CallEnd;
import payments.verification.provider.InquiryEnd;
import payments.verification.provider.ProviderAnswer.Captured;
import payments.verification.provider.ProviderAnswer.NotProcessed;

class AttemptsTest {
    private static final OperationId OPERATION = OperationId.next();

    @Test
    void firstKeyIsMadeOfOperationAndNumber() {
        Attempt first = Attempts.NONE.next(OPERATION, "a");

        assertThat(first.number()).isEqualTo(1);
        assertThat(first.key()).isEqualTo(OPERATION + "-1");
    }

    @Test
    void keyIsKeptForTheSameProviderAfterNothingWasSent() {
        Attempts attempts = after("a", new CallEnd.NotSent("refused"));

        assertThat(attempts.next(OPERATION, "a").key()).isEqualTo(OPERATION + "-1");
        assertThat(attempts.next(OPERATION, "a").number()).isEqualTo(2);
    }

    @Test
    void keyIsNewForAnotherProvider() {
        Attempts attempts = after("a", new CallEnd.NotSent("refused"));

        assertThat(attempts.next(OPERATION, "b").key()).isEqualTo(OPERATION + "-2");
    }

    @Test
    void keyThatAnInquiryHasClosedIsNotUsedAgain() {
        Attempts attempts = after("a", new CallEnd.Unknown("reset")).decided(AttemptEnd.of(new InquiryEnd.NotFound()));

        assertThat(attempts.undecided()).isEmpty();
        assertThat(attempts.next(OPERATION, "a").key()).isEqualTo(OPERATION + "-2");
    }

    @Test
    void attemptWithoutAnEndIsUndecided() {
        Attempts attempts = new Attempts(List.of(new Attempt(1, "a", "key", null, 0)));

        assertThat(attempts.undecided()).isPresent();
    }

    @Test
    void unknownAttemptStaysUndecidedWhenTheInquiryIsNotAnswered() {
        Attempts attempts =
                after("a", new CallEnd.Unknown("timeout")).decided(AttemptEnd.of(new InquiryEnd.NoAnswer("timeout")));

        assertThat(attempts.undecided()).isPresent();
    }

    @Test
    void answeredAttemptIsDecided() {
        assertThat(after("a", new CallEnd.Answered(new Captured("ch_1"))).undecided())
                .isEmpty();
    }

    @Test
    void onlyWhatTheProviderSaidItselfIsARefusal() {
        Attempts attempts = after("a", new CallEnd.NotSent("refused"))
                .plus(new Attempt(2, "a", "key", AttemptEnd.of(tryAgain()), 0))
                .plus(new Attempt(3, "b", "key", AttemptEnd.of(tryAgain()), 0));

        assertThat(attempts.refusals("a")).isEqualTo(1);
        assertThat(attempts.fruitless()).isEqualTo(3);
    }

    private static CallEnd tryAgain() {
        return new CallEnd.Answered(new NotProcessed("try_again", true));
    }

    private static Attempts after(String provider, CallEnd end) {
        return Attempts.NONE.plus(Attempts.NONE.next(OPERATION, provider).ended(AttemptEnd.of(end)));
    }
}
