package payments.notification.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example/hook?a=b",
                "HTTPS://shop.example:8443/",
                "https://1.1.1.1",
                "https://[2606:4700::1111]/hook"
            })
    void httpsUrlIsFineInLiveMode(String url) {
        assertThat(EndpointUrl.problem(url, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "shop.example",
                "/hook",
                "ftp://shop.example/",
                "file:///etc/passwd",
                "https:///hook",
                "https://shop.example:0/",
                "https://shop.example:70000/",
                "https://user:secret@shop.example/",
                "https://shop.example/a b",
                "https://shop_1.example/"
            })
    void whatIsNoPlainAddressIsRefused(String url) {
        assertThat(EndpointUrl.problem(url, false)).isPresent();
    }

    @Test
    void httpIsForTestModeOnly() {
        assertThat(EndpointUrl.problem("http://shop.example/", false)).isEmpty();
        assertThat(EndpointUrl.problem("http://shop.example/", true)).contains("must be https in live mode");
    }
}
