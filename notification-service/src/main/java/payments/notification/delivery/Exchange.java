package payments.notification.delivery;

import org.jspecify.annotations.Nullable;

/** How one request to an endpoint ended. */
sealed interface Exchange {
    /** @param body its first KiB */
    record Answered(int status, String body, @Nullable String remoteAddress) implements Exchange {}

    /** @param error such as {@code timeout} */
    record Unanswered(String error, @Nullable String remoteAddress) implements Exchange {}

    /** Whether the endpoint has it: any 2xx. A redirect is not followed and so is no delivery. */
    default boolean isDelivered() {
        return this instanceof Answered answered && answered.status() / 100 == 2;
    }

    @Nullable
    String remoteAddress();
}
