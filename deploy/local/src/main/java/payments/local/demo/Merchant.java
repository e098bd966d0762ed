package payments.local.demo;

/** A merchant of the platform, as it knows itself. */
public record Merchant(String id, String apiKey) {}
