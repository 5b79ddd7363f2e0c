package eu.lectern.enrolment.progress;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Holds an enrolment still, for those who change what its completion depends on. */
@Singleton
public final class HoldingEnrolment {

    private final ProgressTable table;

    HoldingEnrolment(ProgressTable table) {
        this.table = table;
    }

    /** One that exists; waits for whoever holds it. Take it first of all locks of a transaction. */
    public Uni<EnrolmentHold> hold(SqlConnection connection, UUID enrolment) {
        return table.lock(connection, List.of(enrolment))
                .map(found -> found.stream().findFirst().orElseThrow(() -> ProgressTable.gone(enrolment)))
                .map(held -> new EnrolmentHold(held.enrolment(), held.withdrawn()));
    }
}
