package payments.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import payments.events.PaymentOutcome.PaymentDeclined;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class BreakingChangesTest {
    private static final JsonNode BEFORE = EventSchemas.of(PaymentDeclined.class);

    @Test
    void nothingChangedIsNotBreaking() {
        assertThat(BreakingChanges.between(BEFORE, BEFORE.deepCopy())).isEmpty();
    }

    @Test
    void newOptionalFieldIsNotBreaking() {
        JsonNode after =
                changed(schema -> properties(schema).putObject("advice").put("type", "string"));

        assertThat(BreakingChanges.between(BEFORE, after)).isEmpty();
    }

    @Test
    void removedFieldBreaks() {
        JsonNode after = changed(schema -> properties(schema).remove("decline_code"));

        assertThat(BreakingChanges.between(BEFORE, after)).contains("/decline_code was removed");
    }

    @Test
    void newRequiredFieldBreaks() {
        JsonNode after = changed(schema -> {
            properties(schema).putObject("advice").put("type", "string");
            ((ArrayNode) schema.get("required")).add("advice");
        });

        assertThat(BreakingChanges.between(BEFORE, after))
                .containsExactly("/advice is now required, which older events do not have");
    }

    @Test
    void fieldThatMayNowBeMissingBreaks() {
        JsonNode after = changed(schema -> schema.putArray("required").add("payment"));

        assertThat(BreakingChanges.between(BEFORE, after))
                .anyMatch(change -> change.startsWith("/decline_code may now be missing"));
    }

    @Test
    void otherTypeDeepInsideBreaks() {
        JsonNode after =
                changed(schema -> ((ObjectNode) schema.at("/properties/payment/properties/amount/properties/amount"))
                        .put("type", "string"));

        assertThat(BreakingChanges.between(BEFORE, after)).containsExactly("/payment/amount/amount changed its type");
    }

    @Test
    void otherValuesOfAnEnumerationBreak() {
        JsonNode after = changed(schema -> ((ArrayNode) schema.at("/properties/declined_by/enum")).add("weather"));

        assertThat(BreakingChanges.between(BEFORE, after))
                .singleElement()
                .asString()
                .startsWith("/declined_by changed");
    }

    private static JsonNode changed(Consumer<ObjectNode> change) {
        ObjectNode after = (ObjectNode) BEFORE.deepCopy();
        change.accept(after);
        return after;
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }
}
