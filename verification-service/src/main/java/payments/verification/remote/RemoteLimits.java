package payments.verification.remote;

import java.time.Duration;

/**
 * The bounds of calls to one partner.
 *
 * @param connections open at the same time, at most
 * @param connectTimeout for the TCP and TLS handshakes, and for a free connection of the pool
 * @param deadline for the whole call, from asking for a connection to the last byte of the answer
 */
public record RemoteLimits(int connections, Duration connectTimeout, Duration deadline) {}
