package eu.lectern.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {

    @TempDir
    private Path directory;

    @Test
    void shouldFindTheNotedProcess() {
        // given
        ProcessRecord.noteSelf(directory, "launcher");

        // when
        ProcessRecord record = ProcessRecord.read(directory, "launcher").orElseThrow();

        // then
        assertThat(record.alive()).contains(ProcessHandle.current());
    }

    @Test
    void shouldNotTakeAnotherProcessOfTheSameIdForTheNotedOne() throws IOException {
        // given
        List<String> lines = List.of(
                Long.toString(ProcessHandle.current().pid()),
                Instant.EPOCH.plusSeconds(1).toString(),
                "TERM");
        Files.write(directory.resolve("kafka.pid"), lines);

        // when
        ProcessRecord record = ProcessRecord.read(directory, "kafka").orElseThrow();

        // then
        assertThat(record.alive()).isEmpty();
        assertThat(record.end()).isFalse();
    }

    @Test
    void shouldTakeAnUnreadableNoteForNone() throws IOException {
        // given
        Files.writeString(directory.resolve("kafka.pid"), "12");

        // when, then
        assertThat(ProcessRecord.read(directory, "kafka")).isEmpty();
    }

    @Test
    void shouldEndTheNotedProcess() throws IOException {
        // given
        Process sleeper = new ProcessBuilder("sleep", "60").start();
        ProcessRecord.of("sleeper", sleeper.toHandle(), StopSignal.INT).writeTo(directory);

        // when
        boolean lived = ProcessRecord.read(directory, "sleeper").orElseThrow().end();

        // then
        assertThat(lived).isTrue();
        assertThat(sleeper.isAlive()).isFalse();
    }

    @Test
    void shouldNameWhatIsNoted() throws IOException {
        // given
        ProcessRecord.noteSelf(directory, "launcher");
        ProcessRecord.noteSelf(directory, "enrolment-service-2");
        Files.writeString(directory.resolve("enrolment-service.tmp"), "no note");

        // when, then
        assertThat(ProcessRecord.names(directory)).containsExactly("enrolment-service-2", "launcher");
        assertThat(ProcessRecord.names(directory.resolve("missing"))).isEmpty();
    }
}
