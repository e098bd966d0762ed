package payments.verification.provider.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import payments.events.Payment;
import payments.testing.Events;
import payments.verification.provider.CallEnd;
import payments.verification.provider.InquiryEnd;
import payments.verification.provider.ProviderAnswer;
import payments.verification.remote.Exchange;

/** Proves that nothing but the protocol's own words is taken for a definite answer. */
class SandboxAnswersTest {
    private static final Payment PAYMENT = Events.payment("tok_visa", 1999);

    @Test
    void capturedIsCaptured() {
        assertThat(charge(200, reply("captured", 1999, "EUR")))
                .isEqualTo(new CallEnd.Answered(new ProviderAnswer.Captured("ch_1")));
    }

    @Test
    void declinedIsDeclined() {
        assertThat(charge(200, reply("declined", 1999, "EUR")))
                .isEqualTo(new CallEnd.Answered(new ProviderAnswer.Declined("expired_card")));
    }

    @Test
    void providerErrorIsDefinite() {
        assertThat(charge(500, "{\"code\":\"provider_error\"}"))
                .isEqualTo(new CallEnd.Answered(new ProviderAnswer.Failed("provider_error")));
    }

    @Test
    void tryAgainKeepsTheKeyAndClosedKeyDoesNot() {
        assertThat(charge(503, "{\"code\":\"try_again\"}"))
                .isEqualTo(new CallEnd.Answered(new ProviderAnswer.NotProcessed("try_again", true)));
        assertThat(charge(410, "{\"code\":\"key_closed\"}"))
                .isEqualTo(new CallEnd.Answered(new ProviderAnswer.NotProcessed("key_closed", false)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | not json",
                "200 | {}",
                "200 | null",
                "200 | {\"id\":\"ch_1\",\"status\":\"pondering\"}",
                "500 | <html>proxy</html>",
                "500 | {\"code\":\"something_else\"}",
                "502 | {\"code\":\"try_again\"}",
                "503 | {}",
                "404 | {}",
                "409 | {\"code\":\"key_reused\"}",
                "302 | {}"
            })
    void whatTheProtocolDoesNotSayIsUnknown(int status, String body) {
        assertThat(charge(status, body)).isInstanceOf(CallEnd.Unknown.class);
    }

    @Test
    void answerAboutAnotherAmountIsUnknown() {
        assertThat(charge(200, reply("captured", 1998, "EUR"))).isInstanceOf(CallEnd.Unknown.class);
        assertThat(charge(200, reply("captured", 1999, "USD"))).isInstanceOf(CallEnd.Unknown.class);
    }

    @Test
    void inquiryIsAnsweredByFoundAndByNotFoundOnly() {
        assertThat(inquiry(200, "{\"found\":false}")).isEqualTo(new InquiryEnd.NotFound());
        assertThat(inquiry(200, "{\"found\":true,\"charge\":" + reply("captured", 1999, "EUR") + "}"))
                .isEqualTo(new InquiryEnd.Found(new ProviderAnswer.Captured("ch_1")));
        assertThat(inquiry(200, "{}")).isInstanceOf(InquiryEnd.NoAnswer.class);
        assertThat(inquiry(200, "{\"found\":true}")).isInstanceOf(InquiryEnd.NoAnswer.class);
        assertThat(inquiry(404, "{\"found\":false}")).isInstanceOf(InquiryEnd.NoAnswer.class);
    }

    private static CallEnd charge(int status, String body) {
        return SandboxAnswers.charge(answered(status, body), PAYMENT);
    }

    private static InquiryEnd inquiry(int status, String body) {
        return SandboxAnswers.inquiry(answered(status, body), PAYMENT);
    }

    private static Exchange answered(int status, String body) {
        return new Exchange.Answered(status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String reply(String status, long amount, String currency) {
        return """
                {"id":"ch_1","status":"%s","decline_code":"expired_card","amount":%d,"currency":"%s","reference":"%s"}""".formatted(status, amount, currency, PAYMENT.id());
    }
}
