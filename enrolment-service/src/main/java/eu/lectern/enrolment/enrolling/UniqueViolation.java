package eu.lectern.enrolment.enrolling;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Recognises that PostgreSQL refused a row because there is one with the same key. */
final class UniqueViolation {

    /** SQL state {@code unique_violation}. */
    private static final String SQL_STATE = "23505";

    private UniqueViolation() {}

    static boolean isOne(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (SQL_STATE.equals(sqlState(cause))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String sqlState(Throwable failure) {
        return switch (failure) {
            case PgException refused -> refused.getSqlState();
            case SQLException refused -> refused.getSQLState();
            default -> null;
        };
    }
}
