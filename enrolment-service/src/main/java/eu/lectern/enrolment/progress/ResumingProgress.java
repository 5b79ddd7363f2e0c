package eu.lectern.enrolment.progress;

import eu.lectern.enrolment.decisions.Act;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/**
 * What coming back does to the progress of a withdrawn enrolment: it is evaluated again, with everything that became known
 * meanwhile. The version rises in any case, because what is shown is no longer "withdrawn".
 */
@Singleton
public final class ResumingProgress {

    private static final String RESUME =
            "update progress set status = 'IN_PROGRESS' where enrolment = $1 and status = 'WITHDRAWN'";

    private final Reevaluating reevaluating;

    ResumingProgress(Reevaluating reevaluating) {
        this.reevaluating = reevaluating;
    }

    /**
     * Writes it in the connection's transaction, whose first statement this should be: it takes the lock of the enrolment.
     *
     * @return false when it is not withdrawn, and nothing was changed
     */
    public Uni<Boolean> resume(SqlConnection connection, UUID enrolment, Act act) {
        return connection
                .preparedQuery(RESUME)
                .execute(Tuple.of(enrolment))
                .chain(resumed -> resumed.rowCount() == 1
                        ? reevaluating
                                .reevaluate(connection, Map.of(enrolment, act))
                                .replaceWith(true)
                        : Uni.createFrom().item(false));
    }
}
