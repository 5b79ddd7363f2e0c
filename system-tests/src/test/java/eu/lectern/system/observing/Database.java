package eu.lectern.system.observing;

import eu.lectern.stack.LocalStack;
import eu.lectern.stack.StackPort;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A service's database, looked into and never written to. */
public record Database(LocalStack stack, String name) {

    /** Reads one row of an answer. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public static Database ofEnrolment(LocalStack stack) {
        return new Database(stack, "enrolment");
    }

    public static Database ofAssessment(LocalStack stack) {
        return new Database(stack, "assessment");
    }

    public <T> List<T> query(String sql, RowReader<T> reader) {
        try (Connection connection = DriverManager.getConnection(url(), name, name);
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public long count(String table) {
        return query("select count(*) from " + table, row -> row.getLong(1)).getFirst();
    }

    /** Names the content of a table: the same rows give the same text. */
    public String fingerprint(String table) {
        return query(
                        "select count(*) || ' rows, ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')"
                                + " from " + table + " t",
                        row -> row.getString(1))
                .getFirst();
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + stack.ports().number(StackPort.POSTGRES) + "/" + name;
    }
}
