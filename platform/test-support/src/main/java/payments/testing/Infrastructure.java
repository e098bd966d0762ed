package payments.testing;

import java.util.Locale;
import org.testcontainers.DockerClientFactory;

/** Where the servers of the tests run. */
enum Infrastructure {
    CONTAINERS,
    EMBEDDED;

    private static final String PROPERTY = "test.infrastructure";
    private static final Infrastructure CHOSEN = choose(System.getProperty(PROPERTY, "auto"));

    static Infrastructure chosen() {
        return CHOSEN;
    }

    private static Infrastructure choose(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "containers" -> CONTAINERS;
            case "embedded" -> EMBEDDED;
            case "auto" -> DockerClientFactory.instance().isDockerAvailable() ? CONTAINERS : EMBEDDED;
            default -> throw new IllegalArgumentException(PROPERTY + " is containers, embedded or auto, not " + text);
        };
    }
}
