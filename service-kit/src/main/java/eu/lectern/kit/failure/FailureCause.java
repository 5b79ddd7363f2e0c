package eu.lectern.kit.failure;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What a failure is to be blamed on. A request and an intake draw different conclusions from the same answer. */
public enum FailureCause {

    /** Something that is needed, most often the database, is away: it passes by itself. */
    OUTAGE,
    /** The data in hand: the same input would fail again. */
    INPUT,
    /** Nothing that can be told from the failure; a mistake of ours, or one that passes, such as a deadlock. */
    UNKNOWN;

    /** SQL state classes: 08 connection exception, 53 insufficient resources, 57 operator intervention (shutdown). */
    private static final Set<String> SAYS_AWAY = Set.of("08", "53", "57");

    /** SQL state classes: 22 data exception, 23 integrity constraint violation. */
    private static final Set<String> BLAMES_DATA = Set.of("22", "23");

    private static final Set<String> SAYS_GONE = Set.of("Broken pipe", "Connection reset by peer");

    private static final Set<Class<? extends Throwable>> BLAMES_INPUT = Set.of(
            IllegalArgumentException.class,
            NullPointerException.class,
            ClassCastException.class,
            ArithmeticException.class,
            IndexOutOfBoundsException.class);

    private static final int DEEPEST_CAUSE = 10;

    /**
     * Tells of what kind a failure is. An outage is found however deep it is wrapped, and so is what the database says of
     * the data; of our own code's failures only the outermost is believed.
     */
    public static FailureCause of(Throwable failure) {
        List<Throwable> chain = chain(failure);
        if (chain.stream().anyMatch(FailureCause::saysAway)) {
            return OUTAGE;
        }
        boolean blamesInput = chain.stream().anyMatch(cause -> isOfClass(cause, BLAMES_DATA))
                || BLAMES_INPUT.stream().anyMatch(type -> type.isInstance(failure));
        return blamesInput ? INPUT : UNKNOWN;
    }

    /** The failure and what caused it, outermost first; cut, because causes may form a circle. */
    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        @Nullable Throwable link = failure;
        while (link != null && chain.size() < DEEPEST_CAUSE) {
            chain.add(link);
            link = link.getCause();
        }
        return chain;
    }

    private static boolean saysAway(Throwable failure) {
        return switch (failure) {
            case PgException answered -> isOfClass(answered, SAYS_AWAY);
            case ClosedConnectionException closed -> true;
            case VertxException closed -> "Connection was closed".equals(closed.getMessage());
            case SocketException broken -> true;
            case UnknownHostException unknown -> true;
            case ClosedChannelException closed -> true;
            // How the JDK says that whoever was written to has gone; most other mistakes of reading are IOExceptions
            // too.
            case IOException broken -> SAYS_GONE.contains(String.valueOf(broken.getMessage()));
            case TimeoutException late -> true;
            // How the pool says that no connection came free.
            case NoStackTraceThrowable late -> "Timeout".equals(late.getMessage());
            default -> false;
        };
    }

    private static boolean isOfClass(Throwable failure, Set<String> classes) {
        return failure instanceof PgException answered
                && answered.getSqlState() != null
                && answered.getSqlState().length() == 5
                && classes.contains(answered.getSqlState().substring(0, 2));
    }
}
