package eu.lectern.enrolment.progress;

import eu.lectern.enrolment.changes.ChangeLog;
import eu.lectern.enrolment.completion.PolicyId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What a withdrawal does to the progress: it shows as withdrawn, keeps what was achieved, and is evaluated no more. */
@Singleton
public final class EndingProgress {

    /** A statement of its own, so that the next one reads the enrolment as whoever held the lock before has left it. */
    private static final String LOCK = "select 1 from progress where enrolment = :enrolment for update";

    private static final String WITHDRAW = """
            update progress p
               set status = 'WITHDRAWN',
                   version = p.version + 1,
                   outcome = cast(jsonb_set(cast(p.outcome as jsonb), '{status}', '"WITHDRAWN"') as text),
                   changed_at = :at
              from enrolment e
             where p.enrolment = :enrolment and p.status <> 'WITHDRAWN' and e.id = p.enrolment
            returning p.outcome, p.version, e.institution, e.programme, e.curriculum, e.version, e.policy_hash""";

    private final OutcomeJson json;
    private final CompletionEvents events;
    private final ChangeLog log;

    EndingProgress(OutcomeJson json, CompletionEvents events, ChangeLog log) {
        this.json = json;
        this.events = events;
        this.log = log;
    }

    /**
     * Writes it in the session's transaction, whose first statement this should be: it takes the lock of the enrolment.
     *
     * @return false when it was withdrawn already
     */
    public Uni<Boolean> withdraw(Mutiny.Session session, UUID enrolment, Instant at) {
        return session.createNativeQuery(LOCK, Integer.class)
                .setParameter("enrolment", enrolment)
                .getResultList()
                .chain(() -> write(session, enrolment, at));
    }

    private Uni<Boolean> write(Mutiny.Session session, UUID enrolment, Instant at) {
        return session.createNativeQuery(WITHDRAW, Object[].class)
                .setParameter("at", at)
                .setParameter("enrolment", enrolment)
                .getSingleResultOrNull()
                .chain(row -> publish(session, enrolment, row, at));
    }

    private Uni<Boolean> publish(Mutiny.Session session, UUID enrolment, Object @Nullable [] row, Instant at) {
        return row == null
                ? Uni.createFrom().item(false)
                : log.append(
                                session,
                                List.of(events.changed(
                                        enrolment(enrolment, row), json.view((String) row[0], (Long) row[1]), at)))
                        .replaceWith(true);
    }

    private static EvaluatedEnrolment enrolment(UUID id, Object[] row) {
        return new EvaluatedEnrolment(
                id, (String) row[2], (String) row[3], new PolicyId((String) row[4], (String) row[5], (String) row[6]));
    }
}
