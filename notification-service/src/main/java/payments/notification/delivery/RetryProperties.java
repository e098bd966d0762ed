package payments.notification.delivery;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When failed deliveries are repeated.
 *
 * @param scale multiplies every delay of the schedule; less than 1 for tests and demonstrations
 */
@ConfigurationProperties("payments.notification.retry")
record RetryProperties(@DefaultValue("1.0") double scale) {
    RetryProperties {
        if (!(scale > 0 && scale <= 10)) {
            throw new IllegalArgumentException("payments.notification.retry.scale must be more than 0 and at most 10");
        }
    }
}
