package payments.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeIdTest {
    /** From the published examples of TypeID 0.3. */
    @ParameterizedTest
    @CsvSource({
        "prefix, 00000000-0000-0000-0000-000000000000, prefix_00000000000000000000000000",
        "prefix, 00000000-0000-0000-0000-000000000001, prefix_00000000000000000000000001",
        "prefix, 00000000-0000-0000-0000-00000000000a, prefix_0000000000000000000000000a",
        "prefix, 00000000-0000-0000-0000-000000000020, prefix_00000000000000000000000010",
        "prefix, ffffffff-ffff-ffff-ffff-ffffffffffff, prefix_7zzzzzzzzzzzzzzzzzzzzzzzzz",
        "prefix, 0110c853-1d09-52d8-d73e-1194e95b5f19, prefix_0123456789abcdefghjkmnpqrs",
        "prefix, 01890a5d-ac96-774b-bcce-b302099a8057, prefix_01h455vb4pex5vsknk084sn02q"
    })
    void readsAndWritesThePublishedExamples(String prefix, UUID uuid, String text) {
        assertThat(TypeId.format(prefix, uuid)).isEqualTo(text);
        assertThat(TypeId.parse(prefix, text)).isEqualTo(uuid);
    }

    @Property
    void everyUuidComesBack(@ForAll long high, @ForAll long low) {
        UUID uuid = new UUID(high, low);

        assertThat(TypeId.parse("pay", TypeId.format("pay", uuid))).isEqualTo(uuid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pay",
                "pay_",
                "ref_01h455vb4pex5vsknk084sn02q",
                "pay-01h455vb4pex5vsknk084sn02q",
                "pay_01h455vb4pex5vsknk084sn02",
                "pay_01h455vb4pex5vsknk084sn02qq",
                "pay_01H455VB4PEX5VSKNK084SN02Q",
                "pay_01h455vb4pex5vsknk084sn02u",
                "pay_81h455vb4pex5vsknk084sn02q"
            })
    void refusesWhatIsNoIdentifierOfTheKind(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PaymentId.parse(text));
    }

    @Test
    void resultOfAnOperationIsAlwaysTheSameEvent() {
        OperationId operation = OperationId.next();

        assertThat(EventId.ofResult(operation, "captured")).isEqualTo(EventId.ofResult(operation, "captured"));
        assertThat(EventId.ofResult(operation, "captured")).isNotEqualTo(EventId.ofResult(operation, "declined"));
        assertThat(EventId.ofResult(operation, "captured"))
                .isNotEqualTo(EventId.ofResult(OperationId.next(), "captured"));
    }
}
