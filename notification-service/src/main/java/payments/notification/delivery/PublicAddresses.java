package payments.notification.delivery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which addresses are on the public internet. All others are ours or our host's: a webhook that went there would let a
 * merchant reach into our network (server-side request forgery).
 *
 * <p>Source: IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890), plus multicast.
 */
final class PublicAddresses {
    private static final List<Block> SPECIAL = List.of(
            new Block("0.0.0.0", 8), // this network
            new Block("10.0.0.0", 8), // private
            new Block("100.64.0.0", 10), // carrier-grade NAT
            new Block("127.0.0.0", 8), // loopback
            new Block("169.254.0.0", 16), // link-local, metadata services of clouds
            new Block("172.16.0.0", 12), // private
            new Block("192.0.0.0", 24), // protocol assignments
            new Block("192.0.2.0", 24), // documentation
            new Block("192.88.99.0", 24), // 6to4 relays
            new Block("192.168.0.0", 16), // private
            new Block("198.18.0.0", 15), // benchmarks
            new Block("198.51.100.0", 24), // documentation
            new Block("203.0.113.0", 24), // documentation
            new Block("224.0.0.0", 3)); // multicast, reserved, broadcast

    // Global unicast is 2000::/3 alone: that leaves out loopback, unique local, link-local, multicast, NAT64, and
    // IPv4-mapped addresses, which InetAddress turns into IPv4 itself.
    private static final Block GLOBAL_UNICAST = new Block("2000::", 3);
    private static final List<Block> SPECIAL_UNICAST = List.of(
            new Block("2001::", 23), // protocol assignments, Teredo
            new Block("2001:db8::", 32), // documentation
            new Block("2002::", 16), // 6to4: carries an IPv4 address of any kind
            new Block("3fff::", 20)); // documentation

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return SPECIAL.stream().noneMatch(block -> block.contains(bytes));
        }
        return GLOBAL_UNICAST.contains(bytes) && SPECIAL_UNICAST.stream().noneMatch(block -> block.contains(bytes));
    }

    @SuppressWarnings("ArrayRecordComponent") // a constant
    private record Block(byte[] prefix, int bits) {
        Block(String prefix, int bits) {
            this(literal(prefix), bits);
        }

        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >>> (bit % Byte.SIZE);
                if ((prefix[bit / Byte.SIZE] & mask) != (address[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }

        private static byte[] literal(String text) {
            try {
                return InetAddress.getByName(text).getAddress();
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
        }
    }
}
