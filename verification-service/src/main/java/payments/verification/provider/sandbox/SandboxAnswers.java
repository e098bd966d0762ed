package payments.verification.provider.sandbox;

import java.util.Optional;
import payments.events.Payment;
import payments.verification.provider.CallEnd;
import payments.verification.provider.InquiryEnd;
import payments.verification.provider.ProviderAnswer;
import payments.verification.provider.sandbox.SandboxMessages.ChargeReply;
import payments.verification.provider.sandbox.SandboxMessages.InquiryReply;
import payments.verification.provider.sandbox.SandboxMessages.Problem;
import payments.verification.remote.Exchange;
import payments.verification.remote.JsonBody;

/**
 * What the provider's answers mean. Only what the protocol states in so many words is definite; everything else,
 * an answer about another payment included, leaves the end unknown.
 */
final class SandboxAnswers {
    private SandboxAnswers() {}

    static CallEnd charge(Exchange exchange, Payment payment) {
        return switch (exchange) {
            case Exchange.NotSent(String reason) -> new CallEnd.NotSent(reason);
            case Exchange.Lost(String reason) -> new CallEnd.Unknown(reason);
            case Exchange.Answered(int status, byte[] body) ->
                answer(status, body, payment)
                        .<CallEnd>map(CallEnd.Answered::new)
                        .orElseGet(() -> new CallEnd.Unknown("status " + status));
        };
    }

    static InquiryEnd inquiry(Exchange exchange, Payment payment) {
        return switch (exchange) {
            case Exchange.NotSent(String reason) -> new InquiryEnd.NoAnswer(reason);
            case Exchange.Lost(String reason) -> new InquiryEnd.NoAnswer(reason);
            case Exchange.Answered(int status, byte[] body) ->
                found(status, body, payment).orElseGet(() -> new InquiryEnd.NoAnswer("status " + status));
        };
    }

    private static Optional<ProviderAnswer> answer(int status, byte[] body, Payment payment) {
        return switch (status) {
            case 200 -> JsonBody.read(body, ChargeReply.class).flatMap(reply -> charged(reply, payment));
            case 410 -> problem(body, "key_closed", new ProviderAnswer.NotProcessed("key_closed", false));
            case 500 -> problem(body, "provider_error", new ProviderAnswer.Failed("provider_error"));
            case 503 -> problem(body, "try_again", new ProviderAnswer.NotProcessed("try_again", true));
            default -> Optional.empty();
        };
    }

    private static Optional<InquiryEnd> found(int status, byte[] body, Payment payment) {
        if (status != 200) {
            return Optional.empty();
        }
        return JsonBody.read(body, InquiryReply.class).flatMap(reply -> found(reply, payment));
    }

    private static Optional<InquiryEnd> found(InquiryReply reply, Payment payment) {
        if (Boolean.FALSE.equals(reply.found())) {
            return Optional.of(new InquiryEnd.NotFound());
        }
        return Optional.ofNullable(reply.charge())
                .flatMap(charge -> charged(charge, payment))
                .map(InquiryEnd.Found::new);
    }

    private static Optional<ProviderAnswer> charged(ChargeReply reply, Payment payment) {
        if (reply.id() == null || reply.status() == null || !isAbout(payment, reply)) {
            return Optional.empty();
        }
        return switch (reply.status()) {
            case "captured" -> Optional.of(new ProviderAnswer.Captured(reply.id()));
            case "authorized" -> Optional.of(new ProviderAnswer.Authorized(reply.id(), reply.expiresAt()));
            case "declined" ->
                Optional.of(new ProviderAnswer.Declined(
                        reply.declineCode() == null ? "card_declined" : reply.declineCode()));
            default -> Optional.empty();
        };
    }

    private static boolean isAbout(Payment payment, ChargeReply reply) {
        return payment.id().toString().equals(reply.reference())
                && payment.amount().currency().getCurrencyCode().equals(reply.currency())
                && Long.valueOf(payment.amount().amount()).equals(reply.amount());
    }

    private static Optional<ProviderAnswer> problem(byte[] body, String code, ProviderAnswer meaning) {
        return JsonBody.read(body, Problem.class)
                .filter(problem -> code.equals(problem.code()))
                .map(_ -> meaning);
    }
}
