package payments.access.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class ApiJsonTest {
    private final JsonMapper json = new ApiJson().mapper();

    private enum Color {
        DARK_BLUE
    }

    private record Paint(Color baseColor, List<Color> others) {}

    @Test
    void constantsAreLowerCaseBothWays() {
        String text = "{\"base_color\":\"dark_blue\",\"others\":[\"dark_blue\"]}";
        Paint paint = new Paint(Color.DARK_BLUE, List.of(Color.DARK_BLUE));

        assertThat(json.writeValueAsString(paint)).isEqualTo(text);
        assertThat(json.readValue(text, Paint.class)).isEqualTo(paint);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00:00Z,           2026-11-23T10:00:00.000Z",
        "2026-11-23T10:00:00.9876543Z,   2026-11-23T10:00:00.987Z",
        "2026-11-23T10:00:00.1+01:00,    2026-11-23T09:00:00.100Z"
    })
    void timesHaveThreeDigitsOfASecond(String read, String written) {
        Instant time = json.readValue('"' + read + '"', Instant.class);

        assertThat(json.writeValueAsString(time)).isEqualTo('"' + written + '"');
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23", "2026-11-23T10:00:00", "+12026-11-23T10:00:00Z", "1795407560", "''"})
    void otherTimesAreRefused(String text) {
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> json.readValue('"' + text + '"', Instant.class));
    }

    @Test
    void deepNestingIsRefused() {
        assertThatExceptionOfType(StreamConstraintsException.class)
                .isThrownBy(() -> json.readTree("[".repeat(33) + "]".repeat(33)));
    }
}
