package payments.verification.operation;

import org.jspecify.annotations.Nullable;
import payments.verification.provider.CallEnd;
import payments.verification.provider.InquiryEnd;
import payments.verification.provider.ProviderAnswer;

/**
 * How an attempt ended and what is known of it for certain.
 *
 * @param result null as long as nothing is
 * @param keyReusable nothing was done under the attempt's key, and another send may use it
 */
record AttemptEnd(
        Ending ending,
        @Nullable Result result,
        @Nullable String code,
        @Nullable String providerReference,
        boolean keyReusable) {

    enum Ending {
        NOT_SENT,
        ANSWERED,
        UNKNOWN
    }

    enum Result {
        APPROVED,
        DECLINED,
        FAILED,
        NOT_PROCESSED
    }

    static AttemptEnd of(CallEnd end) {
        return switch (end) {
            case CallEnd.NotSent(String reason) ->
                new AttemptEnd(Ending.NOT_SENT, Result.NOT_PROCESSED, reason, null, true);
            case CallEnd.Unknown(String reason) -> new AttemptEnd(Ending.UNKNOWN, null, reason, null, false);
            case CallEnd.Answered(ProviderAnswer answer) -> of(Ending.ANSWERED, answer);
        };
    }

    static AttemptEnd of(InquiryEnd end) {
        return switch (end) {
            case InquiryEnd.Found(ProviderAnswer answer) -> of(Ending.UNKNOWN, answer);
            case InquiryEnd.NotFound() ->
                new AttemptEnd(Ending.UNKNOWN, Result.NOT_PROCESSED, "not_found", null, false);
            case InquiryEnd.NoAnswer(String reason) -> new AttemptEnd(Ending.UNKNOWN, null, reason, null, false);
        };
    }

    private static AttemptEnd of(Ending ending, ProviderAnswer answer) {
        return switch (answer) {
            case ProviderAnswer.Authorized authorized ->
                new AttemptEnd(ending, Result.APPROVED, null, authorized.reference(), false);
            case ProviderAnswer.Captured(String reference) ->
                new AttemptEnd(ending, Result.APPROVED, null, reference, false);
            case ProviderAnswer.Declined(String code) -> new AttemptEnd(ending, Result.DECLINED, code, null, false);
            case ProviderAnswer.Failed(String code) -> new AttemptEnd(ending, Result.FAILED, code, null, false);
            case ProviderAnswer.NotProcessed(String code, boolean keyUsable) ->
                new AttemptEnd(ending, Result.NOT_PROCESSED, code, null, keyUsable);
        };
    }
}
