package eu.lectern.enrolment.evidence;

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

    private static final String DROP_ERASED = """
            with erased as (
                select enrolment from erased_enrolment where enrolment = any ($1)),
            dropped as (
                delete from submission where enrolment in (select enrolment from erased))
            delete from evidence where enrolment in (select enrolment from erased)""";

    private static final String OF_ENROLMENT = EvidenceJson.SELECT.formatted("array[cast(?1 as uuid)]");

    private final EvidenceJson json;

    WaitingEvidence(EvidenceJson json) {
        this.json = json;
    }

    /** What waits for an enrolment that this transaction opens; more cannot come until it ends. */
    public Uni<WaitedEvidence> take(Mutiny.Session session, UUID enrolment) {
        return session.createNativeQuery(LOCK_ONE, Integer.class)
                .setParameter("enrolment", enrolment.toString())
                .getSingleResult()
                .chain(() -> session.createNativeQuery(OF_ENROLMENT, Object[].class)
                        .setParameter(1, enrolment.toString())
                        .getSingleResult())
                .map(row -> json.read((String) row[1], (String) row[2]));
    }

    /**
     * Drops what has come for enrolments that are not here because their learner was erased. Called after having waited for
     * whoever was erasing them.
     */
    public Uni<Void> dropErased(SqlConnection connection, Collection<UUID> enrolments) {
        return connection
                .preparedQuery(DROP_ERASED)
                .execute(Tuple.of(enrolments.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    /** Waits until nobody is opening one of these enrolments, and keeps it so until this transaction ends. */
    public Uni<Void> awaitOpening(SqlConnection connection, Collection<UUID> enrolments) {
        return connection
                .preparedQuery(LOCK_ALL)
                .execute(Tuple.of(enrolments.toArray(UUID[]::new)))
                .replaceWithVoid();
    }
}
