package payments.access.authentication;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a start without operator token into two lines instead of a stack trace. */
final class InvalidOperatorTokenAnalyzer extends AbstractFailureAnalyzer<InvalidOperatorTokenException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, InvalidOperatorTokenException cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Set it, for instance to the output of: echo op_$(openssl rand -hex 32)", cause);
    }
}
