package eu.lectern.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void shouldRefuseWhatItDoesNotKnow() throws InterruptedException {
        // when
        ExitCode code = Main.run(List.of("restart"), System.out, new PrintStream(err, true, StandardCharsets.UTF_8));

        // then
        assertThat(code.number()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("unknown: restart" + System.lineSeparator());
    }
}
