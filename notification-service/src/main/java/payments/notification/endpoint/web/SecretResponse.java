package payments.notification.endpoint.web;

/** An endpoint's secret, for its owner. */
record SecretResponse(String secret) {}
