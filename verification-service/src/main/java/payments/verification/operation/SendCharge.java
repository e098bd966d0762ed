package payments.verification.operation;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import payments.verification.operation.OperationResult.Failed;
import payments.verification.operation.Step.Begin;
import payments.verification.operation.Step.Finish;
import payments.verification.operation.Step.Park;
import payments.verification.provider.CallEnd;
import payments.verification.provider.Charge;
import payments.verification.provider.Place;
import payments.verification.provider.ProviderAnswer;

/**
 * Sends a charge to the first provider that takes it. Only a call that is known to have changed nothing is followed by
 * another one; one whose end is unknown waits for its inquiry.
 */
@Component
class SendCharge {
    private final Router router;
    private final OperationSteps steps;
    private final RetryProperties retry;
    private final InquiryProperties inquiry;

    SendCharge(Router router, OperationSteps steps, RetryProperties retry, InquiryProperties inquiry) {
        this.router = router;
        this.steps = steps;
        this.retry = retry;
        this.inquiry = inquiry;
    }

    /** Each round sends to a provider that this call has not found unreachable yet, so there are at most that many. */
    void send(Operation operation, Findings findings) {
        Set<String> unreachable = new HashSet<>();
        Optional<Round> round = Optional.of(new Round(operation, findings));
        while (round.isPresent()) {
            round = round(round.get(), unreachable);
        }
    }

    /** What the next round begins with. */
    private record Round(Operation operation, Findings findings) {}

    private Optional<Round> round(Round round, Set<String> unreachable) {
        return switch (router.route(round.operation, unreachable)) {
            case Route.To(Place place) -> sendTo(place, round, unreachable);
            case Route.Later() -> {
                steps.take(park(round, OperationStatus.PENDING, laterDelay(round.operation)));
                yield Optional.empty();
            }
            case Route.Nowhere() -> {
                steps.take(new Finish(round.operation, round.findings, new Failed(null, "provider_unavailable")));
                yield Optional.empty();
            }
        };
    }

    private Optional<Round> sendTo(Place place, Round round, Set<String> unreachable) {
        Operation operation = round.operation;
        Attempt attempt = operation.attempts().next(operation.id(), place.provider());
        CallEnd end;
        try (place) {
            if (!steps.take(new Begin(operation, round.findings, attempt))) {
                return Optional.empty();
            }
            end = place.charge(
                    new Charge(attempt.key(), operation.payment(), operation.capture(), operation.headers()));
        }
        AttemptEnd known = AttemptEnd.of(end);
        Operation called = operation.with(operation.attempts().plus(attempt.ended(known)));
        return after(
                end, attempt, new Round(called, Findings.called(operation.id(), attempt.number(), known)), unreachable);
    }

    private Optional<Round> after(CallEnd end, Attempt attempt, Round round, Set<String> unreachable) {
        return switch (end) {
            case CallEnd.NotSent _ -> {
                unreachable.add(attempt.provider());
                yield Optional.of(round);
            }
            case CallEnd.Unknown _ -> {
                steps.take(park(round, OperationStatus.UNKNOWN, inquiry.delayAfter(0)));
                yield Optional.empty();
            }
            case CallEnd.Answered(ProviderAnswer answer) -> {
                steps.take(answered(answer, attempt, round));
                yield Optional.empty();
            }
        };
    }

    private Step answered(ProviderAnswer answer, Attempt attempt, Round round) {
        return OperationResult.of(attempt.provider(), answer)
                .<Step>map(result -> new Finish(round.operation, round.findings, result))
                .orElseGet(() -> park(
                        round,
                        OperationStatus.PENDING,
                        retry.delayAfter(round.operation.attempts().fruitless())));
    }

    private Duration laterDelay(Operation operation) {
        int fruitless = operation.attempts().fruitless();
        return fruitless == 0
                ? retry.noProviderDelay()
                : retry.delayAfter(fruitless).plus(retry.noProviderDelay());
    }

    private static Step park(Round round, OperationStatus status, Duration delay) {
        return new Park(round.operation, round.findings, status, delay);
    }
}
