package payments.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a provider knows of a charge, and shows of it.
 *
 * @param key of the request that made it
 * @param reference the caller's own name for what is paid
 * @param captured taken so far, minor units
 * @param refunded given back so far, minor units
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Charge(
        String provider,
        String id,
        String key,
        String reference,
        String paymentMethod,
        Status status,
        @Nullable String declineCode,
        long amount,
        String currency,
        long captured,
        long refunded,
        Instant createdAt,
        @Nullable Instant expiresAt) {

    enum Status {
        AUTHORIZED,
        CAPTURED,
        DECLINED,
        VOIDED
    }

    Charge captured(long more) {
        return with(Status.CAPTURED, captured + more, refunded);
    }

    Charge refunded(long more) {
        return with(status, captured, refunded + more);
    }

    Charge voided() {
        return with(Status.VOIDED, captured, refunded);
    }

    private Charge with(Status newStatus, long newCaptured, long newRefunded) {
        return new Charge(
                provider,
                id,
                key,
                reference,
                paymentMethod,
                newStatus,
                declineCode,
                amount,
                currency,
                newCaptured,
                newRefunded,
                createdAt,
                expiresAt);
    }
}
