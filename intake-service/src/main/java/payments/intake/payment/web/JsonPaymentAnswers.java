package payments.intake.payment.web;

import org.springframework.stereotype.Component;
import payments.access.json.ApiJson;
import payments.intake.payment.PaymentAnswers;
import payments.intake.payment.PaymentState;

@Component
class JsonPaymentAnswers implements PaymentAnswers {
    private final ApiJson json;

    JsonPaymentAnswers(ApiJson json) {
        this.json = json;
    }

    @Override
    public byte[] body(PaymentState payment) {
        return json.mapper().writeValueAsBytes(PaymentResponse.of(payment));
    }
}
