package payments.verification.provider.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The bodies of the protocol. What an answer may lack is nullable here, so that it is looked at before it is used. */
final class SandboxMessages {
    private SandboxMessages() {}

    record ChargeRequest(long amount, String currency, String paymentMethod, boolean capture, String reference) {}

    record InquiryRequest(String key) {}

    record ChargeReply(
            @Nullable String id,
            @Nullable String status,
            @Nullable String declineCode,
            @Nullable Long amount,
            @Nullable String currency,
            @Nullable String reference,
            @Nullable Instant expiresAt) {}

    record InquiryReply(@Nullable Boolean found, @Nullable ChargeReply charge) {}

    record Problem(@Nullable String code) {}
}
