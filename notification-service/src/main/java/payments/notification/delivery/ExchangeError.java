package payments.notification.delivery;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import payments.notification.delivery.GuardedResolver.AddressNotAllowedException;

/** Why there was no answer, in words that say nothing of our own network. */
final class ExchangeError {
    static final String TIMEOUT = "timeout";

    private ExchangeError() {}

    static String of(IOException e) {
        return switch (e) {
            case AddressNotAllowedException _ -> "address_not_allowed";
            case UnknownHostException _ -> "unknown_host";
            case SSLException _ -> "tls_failed";
            case InterruptedIOException _ -> TIMEOUT;
            case ConnectException _ -> "connection_refused";
            case SocketException _ -> "connection_reset";
            default -> "connection_failed";
        };
    }
}
