package eu.lectern.enrolment.evidence;

import eu.lectern.enrolment.completion.EvidenceSet;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Evidence that came before its enrolment. Opening an enrolment and taking in evidence of one that is not here yet exclude
 * each other by a lock on the enrolment's id; so whichever comes second sees what the first has written.
 */
@Singleton
public final class WaitingEvidence {

    private static final String LOCK_ONE =
            "select 1 from (select pg_advisory_xact_lock(hashtextextended(cast(:enrolment as text), 0))) as locked";

    private static final String LOCK_ALL = """
            select pg_advisory_xact_lock(hashtextextended(id::text, 0))
              from (select id from unnest($1::uuid[]) as u (id) order by id) as ordered""";

    private static final String OF_ENROLMENT = "from StoredEvidence where enrolment = :enrolment";

    /** What waits for an enrolment that this transaction opens; more cannot come until it ends. */
    public Uni<EvidenceSet> take(Mutiny.Session session, UUID enrolment) {
        return session.createNativeQuery(LOCK_ONE, Integer.class)
                .setParameter("enrolment", enrolment.toString())
                .getSingleResult()
                .chain(() -> session.createSelectionQuery(OF_ENROLMENT, StoredEvidence.class)
                        .setParameter("enrolment", enrolment)
                        .getResultList())
                .map(rows -> EvidenceSet.of(
                        rows.stream().map(StoredEvidence::toEvidence).toList()));
    }

    /** Waits until nobody is opening one of these enrolments, and keeps it so until this transaction ends. */
    public Uni<Void> awaitOpening(SqlConnection connection, Collection<UUID> enrolments) {
        return connection
                .preparedQuery(LOCK_ALL)
                .execute(Tuple.of(enrolments.toArray(UUID[]::new)))
                .replaceWithVoid();
    }
}
