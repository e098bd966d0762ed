package payments.access.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartTest {
    @Test
    void operatorTokenThatIsTooShortStopsTheStartAndIsNotShown(CapturedOutput output) {
        assertThatException()
                .isThrownBy(() -> SpringApplication.run(
                        TestApplication.class, "--server.port=0", "--payments.access.operator-token=op_tooshort"));

        assertThat(output)
                .contains("payments.access.operator-token is missing or is not op_ and at least 32")
                .doesNotContain("tooshort");
    }
}
