package payments.verification.operation;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import payments.verification.operation.Step.Finish;
import payments.verification.operation.Step.Park;
import payments.verification.provider.InquiryEnd;
import payments.verification.provider.Providers;

/**
 * Asks a provider what became of an attempt. Its answer is the attempt's end; without one the operation stays unknown
 * until the next inquiry is due, and never becomes anything else by the passing of time.
 */
@Component
class ResolveAttempt {
    private static final Logger log = LoggerFactory.getLogger(ResolveAttempt.class);

    private final Providers providers;
    private final SendCharge send;
    private final OperationSteps steps;
    private final InquiryProperties inquiry;
    private final RetryProperties retry;

    ResolveAttempt(
            Providers providers,
            SendCharge send,
            OperationSteps steps,
            InquiryProperties inquiry,
            RetryProperties retry) {
        this.providers = providers;
        this.send = send;
        this.steps = steps;
        this.inquiry = inquiry;
        this.retry = retry;
    }

    void ask(Operation operation, Attempt attempt) {
        providers
                .named(attempt.provider())
                .ifPresentOrElse(
                        provider -> provider.tryInquire(attempt.key(), operation.payment())
                                .ifPresentOrElse(
                                        end -> conclude(operation, attempt, end), () -> waitForPlace(operation)),
                        () -> conclude(operation, attempt, notConfigured(attempt)));
    }

    private void conclude(Operation operation, Attempt attempt, InquiryEnd end) {
        AttemptEnd known = AttemptEnd.of(end);
        Findings findings = Findings.inquired(operation.id(), attempt.number(), known);
        switch (end) {
            case InquiryEnd.Found(var answer) ->
                OperationResult.of(attempt.provider(), answer)
                        .ifPresentOrElse(
                                result -> steps.take(new Finish(operation, findings, result)),
                                () -> sendAgain(operation, known, findings));
            case InquiryEnd.NotFound() -> sendAgain(operation, known, findings);
            case InquiryEnd.NoAnswer _ ->
                steps.take(unknown(operation, findings, inquiry.delayAfter(attempt.inquiries() + 1)));
        }
    }

    private void sendAgain(Operation operation, AttemptEnd nothingDone, Findings findings) {
        send.send(operation.with(operation.attempts().decided(nothingDone)), findings);
    }

    private void waitForPlace(Operation operation) {
        steps.take(unknown(operation, Findings.none(operation.id()), retry.noProviderDelay()));
    }

    private static Step unknown(Operation operation, Findings findings, Duration delay) {
        return new Park(operation, findings, OperationStatus.UNKNOWN, delay);
    }

    private static InquiryEnd notConfigured(Attempt attempt) {
        log.atError()
                .addKeyValue("provider", attempt.provider())
                .log("An attempt is unknown at a provider that is not configured any more");
        return new InquiryEnd.NoAnswer("provider_not_configured");
    }
}
