package eu.lectern.kit.problem;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells a failure that says "the database is away" from one that is a mistake of ours. */
final class Outage {

    /** SQL state classes: 08 connection exception, 53 insufficient resources, 57 operator intervention (shutdown). */
    private static final Set<String> STATE_CLASSES = Set.of("08", "53", "57");

    private static final int DEEPEST_CAUSE = 10;

    private Outage() {}

    static boolean isOutage(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (saysAway(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean saysAway(Throwable failure) {
        return switch (failure) {
            case PgException answered -> {
                String state = answered.getSqlState();
                yield state != null && state.length() == 5 && STATE_CLASSES.contains(state.substring(0, 2));
            }
            case ClosedConnectionException closed -> true;
            case VertxException closed -> "Connection was closed".equals(closed.getMessage());
            case SocketException broken -> true;
            case UnknownHostException unknown -> true;
            case TimeoutException late -> true;
            // How the pool says that no connection came free.
            case NoStackTraceThrowable late -> "Timeout".equals(late.getMessage());
            default -> false;
        };
    }
}
