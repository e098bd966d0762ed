package payments.verification.provider;

/** Makes adapters of one protocol; a provider's configuration names it. */
public interface ProviderProtocol {
    String name();

    ProviderAdapter connect(String provider, ProviderProperties properties);
}
