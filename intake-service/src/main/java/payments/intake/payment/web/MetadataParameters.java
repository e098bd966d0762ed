package payments.intake.payment.web;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.MultiValueMap;

/** {@code metadata[key]=value} parameters, which have no fixed names. */
final class MetadataParameters {
    private static final String PREFIX = "metadata[";

    private MetadataParameters() {}

    static Map<String, String> metadata(MultiValueMap<String, String> parameters) {
        Map<String, String> found = new TreeMap<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(PREFIX) && name.endsWith("]") && !values.isEmpty()) {
                found.put(name.substring(PREFIX.length(), name.length() - 1), values.getFirst());
            }
        });
        return found;
    }
}
