package payments.verification.operation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import payments.verification.provider.ProviderAnswer;

/** What came of an operation, for good. */
sealed interface OperationResult {
    record Authorized(
            String provider, String reference, @Nullable Instant expiresAt) implements OperationResult {}

    record Captured(String provider, String reference) implements OperationResult {}

    record DeclinedByRisk(String code) implements OperationResult {}

    record DeclinedByProvider(String provider, String code) implements OperationResult {}

    /** @param provider null if none of them could be asked to the end */
    record Failed(@Nullable String provider, String code) implements OperationResult {}

    /** Empty if the provider did nothing, so that there is no result yet. */
    static Optional<OperationResult> of(String provider, ProviderAnswer answer) {
        return switch (answer) {
            case ProviderAnswer.Authorized(String reference, Instant expiresAt) ->
                Optional.of(new Authorized(provider, reference, expiresAt));
            case ProviderAnswer.Captured(String reference) -> Optional.of(new Captured(provider, reference));
            case ProviderAnswer.Declined(String code) -> Optional.of(new DeclinedByProvider(provider, code));
            case ProviderAnswer.Failed(String code) -> Optional.of(new Failed(provider, code));
            case ProviderAnswer.NotProcessed _ -> Optional.empty();
        };
    }

    default OperationStatus status() {
        return switch (this) {
            case Authorized _, Captured _ -> OperationStatus.SUCCEEDED;
            case DeclinedByRisk _, DeclinedByProvider _ -> OperationStatus.DECLINED;
            case Failed _ -> OperationStatus.FAILED;
        };
    }

    /** Its name in rows and in the event's identifier. */
    default String text() {
        return switch (this) {
            case Authorized _ -> "authorized";
            case Captured _ -> "captured";
            case DeclinedByRisk _, DeclinedByProvider _ -> "declined";
            case Failed _ -> "failed";
        };
    }

    /** Why not; null when it was carried out. */
    default @Nullable String code() {
        return null;
    }

    /** Null if no provider is answerable for it. */
    default @Nullable String provider() {
        return null;
    }
}
