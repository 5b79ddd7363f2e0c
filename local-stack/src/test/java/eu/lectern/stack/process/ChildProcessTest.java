package eu.lectern.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir
    private Path base;

    private Directories directories;
    private ChildProcess child;

    @BeforeEach
    void makeChild() {
        directories = new Directories(base, base);
        child = new ChildProcess("child", directories, StopSignal.TERM);
    }

    @Test
    void shouldTellTheExitCodeAndTheLastLinesOfOneThatEndsWhileStarting() {
        // given
        child.start(List.of("sh", "-c", "echo out of luck; exit 7"), Map.of(), base);

        // when, then
        assertThatThrownBy(() -> child.awaitAnswer(() -> false, Duration.ofSeconds(10)))
                .hasMessage("child ended while starting with exit code 7; its log: " + child.log())
                .asInstanceOf(InstanceOfAssertFactories.type(ComponentFailed.class))
                .extracting(ComponentFailed::lastLines)
                .isEqualTo(List.of("out of luck"));
    }

    @Test
    void shouldEndOneThatDoesNotAnswerInTime() {
        // given
        child.start(List.of("sleep", "60"), Map.of(), base);

        // when, then
        assertThatThrownBy(() -> child.awaitAnswer(() -> false, Duration.ZERO)).hasMessageContaining("did not answer");
        assertThat(child.isRunning()).isFalse();
    }

    @Test
    void shouldNoteTheProcessOnlyWhileItLives() {
        // given
        Path note = directories.run().resolve("child.pid");
        child.start(List.of("sleep", "60"), Map.of(), base);
        boolean notedWhileItLived = Files.exists(note);

        // when
        child.stop();

        // then
        assertThat(notedWhileItLived).isTrue();
        assertThat(note).doesNotExist();
    }

    @Test
    void shouldKillTheChildrenOfTheProcessToo() {
        // given
        child.start(List.of("sh", "-c", "sleep 60 & wait"), Map.of(), base);
        ProcessHandle shell = ProcessHandle.of(child.pid()).orElseThrow();
        Deadline.in(Duration.ofSeconds(10))
                .await(() -> shell.children().findAny().isPresent());
        ProcessHandle grandchild = shell.children().findAny().orElseThrow();

        // when
        child.kill();

        // then
        assertThat(shell.isAlive()).isFalse();
        assertThat(grandchild.isAlive()).isFalse();
    }

    @Test
    void shouldEndWhatAKilledLauncherLeft() {
        // given
        child.start(List.of("sleep", "60"), Map.of(), base);
        ProcessHandle leftBehind = ProcessHandle.of(child.pid()).orElseThrow();

        // when
        new ChildProcess("child", directories, StopSignal.TERM).endLeftOver();

        // then
        assertThat(leftBehind.isAlive()).isFalse();
    }
}
