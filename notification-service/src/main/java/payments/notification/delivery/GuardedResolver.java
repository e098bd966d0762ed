package payments.notification.delivery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a host once for each connection and hands out only what may be connected to. The connection goes to exactly
 * these addresses, so a name that leads elsewhere a moment later gains nothing.
 */
final class GuardedResolver implements DnsResolver {
    private final boolean allowPrivateAddresses;

    GuardedResolver(boolean allowPrivateAddresses) {
        this.allowPrivateAddresses = allowPrivateAddresses;
    }

    /** The name leads to an address that is not public. */
    static final class AddressNotAllowedException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        AddressNotAllowedException() {
            super("the host has an address that is not public");
        }
    }

    /** @throws AddressNotAllowedException if any of the addresses may not be connected to */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        if (!allowPrivateAddresses) {
            for (InetAddress address : addresses) {
                if (!PublicAddresses.contain(address)) {
                    throw new AddressNotAllowedException();
                }
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
