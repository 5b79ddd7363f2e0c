package eu.lectern.kit.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PayloadViewProperties {

    @Property(tries = 300)
    void shouldLoseNoByte(@ForAll byte[] payload) {
        PayloadView view = PayloadView.of(payload);

        String text = view.text();
        byte[] shown = text == null ? Base64.getDecoder().decode(view.base64()) : text.getBytes(StandardCharsets.UTF_8);
        assertThat(shown).isEqualTo(payload);
        assertThat(view.bytes()).isEqualTo(payload.length);
    }
}
