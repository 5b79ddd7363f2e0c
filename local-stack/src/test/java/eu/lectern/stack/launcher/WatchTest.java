package eu.lectern.stack.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.stack.process.Directories;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.stack.services.ServiceProcess;
import eu.lectern.stack.services.ServiceSettings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

    @TempDir
    private Path base;

    @Test
    void shouldSayOnceThatAPartHasEnded() {
        // given
        ServiceProcess ended = new ServiceProcess(
                ServiceName.GATEWAY, new Directories(base, base), base.resolve("none.jar"), 1, ServiceSettings.NONE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Watch watch = new Watch(List.of(ended), new PrintStream(out, true, StandardCharsets.UTF_8));

        // when
        watch.look();
        watch.look();

        // then
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("gateway has ended; the others go on. Its log: " + ended.log() + System.lineSeparator());
    }
}
