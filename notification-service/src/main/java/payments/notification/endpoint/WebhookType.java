package payments.notification.endpoint;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an endpoint can be told of. The part before the dot is the type's family. */
public enum WebhookType {
    PAYMENT_AUTHORIZED,
    PAYMENT_CAPTURED,
    PAYMENT_DECLINED,
    PAYMENT_FAILED,
    PAYMENT_CANCELED,
    PAYMENT_EXPIRED,
    PAYMENT_CAPTURE_FAILED,
    PAYMENT_CANCEL_FAILED,
    REFUND_SUCCEEDED,
    REFUND_FAILED,
    ENDPOINT_TEST,
    ENDPOINT_DISABLED;

    private static final Set<String> PATTERNS = Arrays.stream(values())
            .flatMap(type -> Stream.of("*", type.family() + ".*", type.value()))
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, WebhookType> BY_VALUE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(WebhookType::value, Function.identity()));

    private final String value = name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");

    /** The name outside, such as {@code payment.capture_failed}. */
    @JsonValue
    public String value() {
        return value;
    }

    /** @throws IllegalArgumentException if there is no such type */
    @JsonCreator
    public static WebhookType of(String value) {
        WebhookType type = BY_VALUE.get(value);
        if (type == null) {
            throw new IllegalArgumentException("no such event type");
        }
        return type;
    }

    /** Whether the text is a type, all types of a family ({@code payment.*}), or all there are ({@code *}). */
    static boolean isPattern(String text) {
        return PATTERNS.contains(text);
    }

    private String family() {
        return value.substring(0, value.indexOf('.'));
    }
}
