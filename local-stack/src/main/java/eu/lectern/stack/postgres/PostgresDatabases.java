package eu.lectern.stack.postgres;

import eu.lectern.stack.process.Ports;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** The databases of the server at a port, and what only its superuser does with them. */
public final class PostgresDatabases {

    private final int port;

    private PostgresDatabases(int port) {
        this.port = port;
    }

    public static PostgresDatabases at(int port) {
        return new PostgresDatabases(port);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + address(database);
    }

    /** The address for Quarkus' reactive client. */
    public String reactiveUrl(String database) {
        return "postgresql://" + address(database);
    }

    boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Makes the database and its owner (both of this name, and so the password) when missing; no other may connect. */
    public void create(String database) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            String name = statement.enquoteIdentifier(database, true);
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", database)) {
                statement.execute("create role " + name + " login password " + statement.enquoteLiteral(database));
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
                statement.execute("create database " + name + " owner " + name);
                statement.execute("revoke connect, temporary on database " + name + " from public");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the database " + database, e);
        }
    }

    /** What PostgreSQL's {@code show} answers. */
    String setting(String name) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement("select current_setting(?)")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the setting " + name, e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private String address(String database) {
        return Ports.LOOPBACK + ":" + port + "/" + database;
    }

    /** Not by the DriverManager: that knows only the drivers of the class loader which asked first. */
    private Connection connect() throws SQLException {
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setURL(jdbcUrl(EmbeddedPostgresServer.SUPERUSER));
        return server.getConnection(EmbeddedPostgresServer.SUPERUSER, EmbeddedPostgresServer.SUPERUSER);
    }
}
