package eu.lectern.gateway.live.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ClosingTest {

    @Test
    void shouldFitIntoACloseFrameWhateverTheClientSent() {
        // when
        Closing closing = Closing.alreadyRuns("\ud83d\ude00".repeat(50));

        // then
        assertThat(closing.reason().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(123);
        assertThat(closing.reason()).startsWith("Subscriber for \ud83d\ude00");
        assertThat(closing.code()).isEqualTo((short) 4409);
    }
}
