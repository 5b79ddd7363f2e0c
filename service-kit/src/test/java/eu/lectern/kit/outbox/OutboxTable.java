package eu.lectern.kit.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The outbox table of a test's database. */
final class OutboxTable {

    private final PGSimpleDataSource database = new PGSimpleDataSource();

    OutboxTable(String jdbcUrl, String user) {
        database.setUrl(jdbcUrl);
        database.setUser(user);
        database.setPassword(user);
    }

    DataSource dataSource() {
        return database;
    }

    /** Everything works but the commit, as if the process died just before it. */
    DataSource dataSourceThatCannotCommit() {
        return proxy(
                DataSource.class,
                database,
                (method, result) -> result instanceof Connection connection
                        ? proxy(Connection.class, connection, (inner, value) -> value, "commit")
                        : result,
                "none");
    }

    void create() throws SQLException {
        run(migration());
    }

    void empty() throws SQLException {
        run("delete from outbox");
    }

    void add(String topic, String key, String payload) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into outbox (topic, key, headers, payload) values (?, ?, '{}'::jsonb, ?)")) {
            insert.setString(1, topic);
            insert.setString(2, key);
            insert.setBytes(3, payload.getBytes(StandardCharsets.UTF_8));
            insert.executeUpdate();
        }
    }

    List<String> payloads() throws SQLException {
        return read("select convert_from(payload, 'UTF8') from outbox order by id");
    }

    String firstError() throws SQLException {
        return read("select last_error from outbox where last_error is not null order by id")
                .getFirst();
    }

    private List<String> read(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String migration() {
        try (InputStream sql = OutboxTable.class.getResourceAsStream("/db/kit/outbox/V0_1__outbox.sql")) {
            return new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private interface Change {
        Object apply(String method, Object result);
    }

    private static <T> T proxy(Class<T> type, T target, Change change, String failing) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            if (method.getName().equals(failing)) {
                throw new SQLException("the process died before " + failing);
            }
            try {
                return change.apply(method.getName(), method.invoke(target, args));
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }));
    }
}
