package eu.lectern.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTest {

    @TempDir
    private Path directory;

    @Test
    void shouldBeHeldByOneAtATime() {
        // given
        DirectoryLock first = DirectoryLock.tryAcquire(directory).orElseThrow();

        // when
        boolean secondGotIt = DirectoryLock.tryAcquire(directory).isPresent();
        first.close();

        // then
        assertThat(secondGotIt).isFalse();
        assertThat(DirectoryLock.tryAcquire(directory)).isPresent();
    }
}
