package payments.verification.provider.sandbox;

import org.springframework.stereotype.Component;
import payments.verification.provider.ProviderAdapter;
import payments.verification.provider.ProviderProperties;
import payments.verification.provider.ProviderProtocol;

@Component
final class SandboxProtocol implements ProviderProtocol {
    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public ProviderAdapter connect(String provider, ProviderProperties properties) {
        return new SandboxAdapter(provider, properties);
    }
}
