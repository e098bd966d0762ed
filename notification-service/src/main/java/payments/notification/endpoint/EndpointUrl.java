package payments.notification.endpoint;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The rules for addresses of endpoints. Where the host's name leads is looked at for each delivery anew, not here. */
final class EndpointUrl {
    private static final int LARGEST_PORT = 65_535;

    private EndpointUrl() {}

    /** What is wrong with it, if anything. */
    static Optional<String> problem(String text, boolean live) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException _) {
            return Optional.of("is no URL");
        }
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return Optional.of("must begin with https:// or http://");
        }
        if (live && scheme.equals("http")) {
            return Optional.of("must be https in live mode");
        }
        if (url.getRawUserInfo() != null) {
            return Optional.of("must not hold credentials");
        }
        if (url.getHost() == null || url.getPort() == 0 || url.getPort() > LARGEST_PORT) {
            return Optional.of("needs a host, and a possible port if any");
        }
        return Optional.empty();
    }
}
