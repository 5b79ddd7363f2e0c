package eu.lectern.stack.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.lectern.stack.Checkout;
import eu.lectern.stack.process.Directories;
import eu.lectern.stack.process.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerIT {

    @TempDir
    private static Path base;

    private static Directories directories;
    private static EmbeddedPostgresServer server;

    @BeforeAll
    static void start() {
        directories = new Directories(
                base.resolve("with a blank"), Checkout.find().local().resolve("cache"));
        server = new EmbeddedPostgresServer(
                directories, Ports.free(), Durability.DURABLE, List.of("catalog", "enrolment"));
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void shouldPromiseThatACommitIsOnTheDisk() {
        assertThat(server.setting("fsync")).isEqualTo("on");
        assertThat(server.setting("synchronous_commit")).isEqualTo("on");
        assertThat(server.setting("full_page_writes")).isEqualTo("on");
        assertThat(server.setting("server_version")).startsWith("18");
    }

    @Test
    void shouldKeepEachUserToItsOwnDatabase() {
        assertThatThrownBy(() -> connect("catalog", "enrolment"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
        assertThatThrownBy(() -> DriverManager.getConnection(server.databases().jdbcUrl("catalog"), "catalog", "wrong"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void shouldKeepWhatWasCommittedThroughAKill() throws SQLException, IOException {
        // given
        try (Connection connection = connect("catalog", "catalog");
                Statement statement = connection.createStatement()) {
            statement.execute("create table note (text text)");
            statement.execute("insert into note values ('kept')");
        }

        // when
        server.kill();
        // as if the process id had gone to somebody else meanwhile
        Path lock = directories.data("postgres").resolve("postmaster.pid");
        Files.writeString(lock, ProcessHandle.current().pid() + "\n");
        server.start();

        // then
        try (Connection connection = connect("catalog", "catalog");
                Statement statement = connection.createStatement();
                ResultSet notes = statement.executeQuery("select text from note")) {
            notes.next();
            assertThat(notes.getString(1)).isEqualTo("kept");
        }
    }

    private static Connection connect(String user, String database) throws SQLException {
        return DriverManager.getConnection(server.databases().jdbcUrl(database), user, user);
    }
}
