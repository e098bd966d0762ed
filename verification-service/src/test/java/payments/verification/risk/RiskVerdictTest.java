package payments.verification.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import payments.verification.risk.CheckResult.Source;

class RiskVerdictTest {
    @Test
    void oneNoIsANo() {
        assertThat(RiskVerdict.declineCode(List.of(
                        fraud(RiskDecision.APPROVE, Source.ANSWER), sanctions(RiskDecision.DECLINE, Source.ANSWER))))
                .contains("sanctions_match");
    }

    @Test
    void reviewGoesOn() {
        assertThat(RiskVerdict.declineCode(List.of(
                        fraud(RiskDecision.REVIEW, Source.POLICY), sanctions(RiskDecision.APPROVE, Source.ANSWER))))
                .isEmpty();
    }

    @Test
    void declineForWantOfAnAnswerAccusesNobody() {
        assertThat(RiskVerdict.declineCode(List.of(
                        fraud(RiskDecision.APPROVE, Source.ANSWER), sanctions(RiskDecision.DECLINE, Source.POLICY))))
                .contains("risk_check_unavailable");
    }

    @Test
    void whatACheckSaidGoesBeforeWhatAnotherDidNotSay() {
        assertThat(RiskVerdict.declineCode(List.of(
                        sanctions(RiskDecision.DECLINE, Source.POLICY), fraud(RiskDecision.DECLINE, Source.ANSWER))))
                .contains("fraud_suspected");
    }

    private static CheckResult fraud(RiskDecision decision, Source source) {
        return new CheckResult(RiskCheck.FRAUD, decision, source, null, Duration.ZERO);
    }

    private static CheckResult sanctions(RiskDecision decision, Source source) {
        return new CheckResult(RiskCheck.SANCTIONS, decision, source, null, Duration.ZERO);
    }
}
