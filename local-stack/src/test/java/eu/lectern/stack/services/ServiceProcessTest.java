package eu.lectern.stack.services;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.lectern.stack.process.Directories;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {

    @TempDir
    private Path base;

    @Test
    void shouldSayThatTheServiceIsNotBuilt() {
        // given
        ServiceProcess service = new ServiceProcess(
                ServiceName.CATALOG,
                new Directories(base, base),
                ServiceName.CATALOG.jar(base),
                1,
                ServiceSettings.NONE);

        // when, then
        assertThatThrownBy(service::start)
                .hasMessageStartingWith("catalog-service is not built (")
                .hasMessageContaining("quarkus-run.jar is missing): mvn package builds it");
    }
}
