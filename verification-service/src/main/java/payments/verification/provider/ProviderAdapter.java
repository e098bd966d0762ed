package payments.verification.provider;

import payments.events.Payment;

/**
 * One provider's protocol. Blocks the calling thread no longer than the provider's deadline and throws nothing for what
 * the network or the provider does. Thread-safe.
 */
public interface ProviderAdapter extends AutoCloseable {
    Capabilities capabilities();

    CallEnd charge(Charge charge);

    /**
     * Asks what became of the charge of this key.
     *
     * @param payment that the charge was for; an answer about another one is none
     */
    InquiryEnd inquire(String key, Payment payment);

    @Override
    void close();
}
