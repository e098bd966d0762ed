package payments.events;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that events carry in {@code ce_type}, as in {@code payments.PaymentCaptured.v1}. */
public final class EventType {
    private static final String PREFIX = "payments.";
    private static final String MAJOR_VERSION = ".v1";

    private static final Map<String, Class<?>> BY_NAME = Stream.of(
                    PaymentRequest.class, PaymentOutcome.class, MerchantEvent.class, LedgerEvent.class)
            .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
            .collect(Collectors.toUnmodifiableMap(EventType::of, Function.identity()));

    private EventType() {}

    public static String of(Class<?> event) {
        return PREFIX + event.getSimpleName() + MAJOR_VERSION;
    }

    /** Every event of the contract by its name. */
    public static Map<String, Class<?>> all() {
        return BY_NAME;
    }
}
