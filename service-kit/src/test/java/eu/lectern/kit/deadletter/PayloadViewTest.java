package eu.lectern.kit.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PayloadViewTest {

    @Test
    void shouldShowTextAsText() {
        assertThat(PayloadView.of("{\"ā\":\"\0\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new PayloadView(10, "{\"ā\":\"\0\"}", null));
        assertThat(PayloadView.of(new byte[0])).isEqualTo(new PayloadView(0, "", null));
    }

    @Test
    void shouldShowTheRestInBase64() {
        assertThat(PayloadView.of(new byte[] {(byte) 0xff, 0})).isEqualTo(new PayloadView(2, null, "/wA="));
    }
}
