package payments.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import payments.events.Envelope;
import payments.events.PaymentRequest;
import payments.sandbox.SandboxProvider;
import payments.sandbox.SandboxProvider.Options;
import payments.verification.remote.JsonBody;

/** The sandbox providers in this process, and what they say they have charged. */
public final class Sandbox {
    private final String url;
    private final HttpClient http = HttpClient.newHttpClient();

    private Sandbox(String url) {
        this.url = url;
    }

    public record SandboxCharge(
            String provider, String id, String key, String reference, String status, long amount, long captured) {}

    private record Charges(List<SandboxCharge> data) {}

    static Sandbox shared() {
        return Shared.SANDBOX;
    }

    private static Sandbox start() {
        try {
            return new Sandbox(SandboxProvider.start(new Options(0, "none", Optional.empty()))
                    .baseUrl());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {
        static final Sandbox SANDBOX = start();
    }

    public String url() {
        return url;
    }

    Map<String, String> properties() {
        return Map.of(
                "payments.verification.providers.sandbox-a.base-url", url + "/sandbox-a",
                "payments.verification.providers.sandbox-b.base-url", url + "/sandbox-b",
                "payments.verification.risk.base-url", url + "/risk");
    }

    /** What any provider did for the payment, but for declines. */
    public List<SandboxCharge> chargesOf(Envelope<? extends PaymentRequest> request) {
        String reference = request.event().payment().id().toString();
        return charges().stream()
                .filter(charge -> charge.reference().equals(reference))
                .toList();
    }

    /** What the providers did for anybody, but for declines. */
    public List<SandboxCharge> charges() {
        try {
            HttpRequest get = HttpRequest.newBuilder(URI.create(url + "/admin/charges?limit=10000"))
                    .build();
            byte[] body =
                    http.send(get, HttpResponse.BodyHandlers.ofByteArray()).body();
            return JsonBody.read(body, Charges.class).orElseThrow().data().stream()
                    .filter(charge -> !charge.status().equals("declined"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
