package payments.verification.provider.sandbox;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import payments.events.Payment;
import payments.verification.provider.CallEnd;
import payments.verification.provider.Capabilities;
import payments.verification.provider.Charge;
import payments.verification.provider.Exponents;
import payments.verification.provider.InquiryEnd;
import payments.verification.provider.ProviderAdapter;
import payments.verification.provider.ProviderProperties;
import payments.verification.provider.sandbox.SandboxMessages.ChargeRequest;
import payments.verification.provider.sandbox.SandboxMessages.InquiryRequest;
import payments.verification.remote.JsonBody;
import payments.verification.remote.RemoteCaller;

/** Speaks to one sandbox provider. Its amounts are ISO 4217's minor units. */
final class SandboxAdapter implements ProviderAdapter {
    private static final Capabilities CAPABILITIES = new Capabilities(true, true, true, true, Exponents.ISO);

    private final ProviderProperties properties;
    private final RemoteCaller caller;

    SandboxAdapter(String provider, ProviderProperties properties) {
        this.properties = properties;
        this.caller = new RemoteCaller(provider, properties.limits());
    }

    @Override
    public Capabilities capabilities() {
        return CAPABILITIES;
    }

    @Override
    public CallEnd charge(Charge charge) {
        Payment payment = charge.payment();
        Map<String, String> headers = new HashMap<>(charge.headers());
        headers.put("Idempotency-Key", charge.key());
        ChargeRequest body = new ChargeRequest(
                payment.amount().amount(),
                payment.amount().currency().getCurrencyCode(),
                payment.paymentMethod(),
                charge.capture(),
                payment.id().toString());
        URI uri = URI.create(properties.baseUrlFor(payment.paymentMethod()) + "/v1/charges");
        return SandboxAnswers.charge(caller.post(uri, headers, JsonBody.write(body)), payment);
    }

    @Override
    public InquiryEnd inquire(String key, Payment payment) {
        URI uri = URI.create(properties.baseUrl() + "/v1/inquiries");
        byte[] body = JsonBody.write(new InquiryRequest(key));
        return SandboxAnswers.inquiry(caller.post(uri, Map.of(), body), payment);
    }

    @Override
    public void close() {
        caller.close();
    }
}
