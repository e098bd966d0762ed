package payments.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an API key may do. */
public enum Scope {
    @JsonProperty("payments:write")
    PAYMENTS_WRITE("payments:write"),
    @JsonProperty("payments:read")
    PAYMENTS_READ("payments:read"),
    @JsonProperty("webhooks")
    WEBHOOKS("webhooks"),
    @JsonProperty("ledger:read")
    LEDGER_READ("ledger:read");

    private static final Map<String, Scope> BY_VALUE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Scope::value, Function.identity()));

    private final String value;

    Scope(String value) {
        this.value = value;
    }

    /** The name in the API and in the merchant directory, such as {@code payments:write}. */
    public String value() {
        return value;
    }

    public static Optional<Scope> of(String value) {
        return Optional.ofNullable(BY_VALUE.get(value));
    }

    /**
     * What a key with these scopes may do: no scopes means all of them. One that this version does not know grants
     * nothing, so a key that has only such may do nothing, and not everything.
     */
    public static Set<Scope> granted(Set<String> values) {
        if (values.isEmpty()) {
            return Set.copyOf(EnumSet.allOf(Scope.class));
        }
        return values.stream()
                .map(BY_VALUE::get)
                .filter(scope -> scope != null)
                .collect(Collectors.toUnmodifiableSet());
    }
}
