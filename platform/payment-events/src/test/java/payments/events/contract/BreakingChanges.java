package payments.events.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What would stop a consumer of either version from reading the other's events. Both directions count: services are
 * deployed one by one, and topics hold events of every age.
 */
final class BreakingChanges {
    private BreakingChanges() {}

    static List<String> between(JsonNode before, JsonNode after) {
        List<String> found = new ArrayList<>();
        compare("", before, after, found);
        return found;
    }

    private static void compare(String path, JsonNode before, JsonNode after, List<String> found) {
        for (String keyword : List.of("type", "format", "pattern", "const")) {
            if (!before.path(keyword).equals(after.path(keyword))) {
                found.add(path + " changed its " + keyword);
            }
        }
        if (!values(before, "enum").equals(values(after, "enum"))) {
            found.add(path + " changed its values; a value of its own needs a field or an event of its own");
        }
        Set<String> wasRequired = values(before, "required");
        Set<String> isRequired = values(after, "required");
        before.path("properties").propertyNames().forEach(name -> {
            String property = path + "/" + name;
            if (!after.path("properties").has(name)) {
                found.add(property + " was removed");
                return;
            }
            if (wasRequired.contains(name) && !isRequired.contains(name)) {
                found.add(property + " may now be missing, which older consumers do not expect");
            }
            compare(
                    property,
                    before.path("properties").path(name),
                    after.path("properties").path(name),
                    found);
        });
        isRequired.stream()
                .filter(name -> !wasRequired.contains(name))
                .forEach(name -> found.add(path + "/" + name + " is now required, which older events do not have"));
        if (before.has("items")) {
            compare(path + "[]", before.path("items"), after.path("items"), found);
        }
        if (before.path("additionalProperties").isObject()) {
            compare(path + "{}", before.path("additionalProperties"), after.path("additionalProperties"), found);
        }
    }

    private static Set<String> values(JsonNode schema, String keyword) {
        return schema.path(keyword)
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
