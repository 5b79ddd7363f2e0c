package eu.lectern.enrolment.progress;

import eu.lectern.enrolment.completion.PolicyId;
import eu.lectern.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
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
                   document = p.document || jsonb_build_object('status', 'WITHDRAWN', 'version', p.version + 1),
                   changed_at = :at
              from enrolment e
             where p.enrolment = :enrolment and p.status <> 'WITHDRAWN' and e.id = p.enrolment
            returning p.document::text, e.institution, e.programme, e.curriculum, e.version, e.policy_hash""";

    private final ProgressTable table;
    private final CompletionEvents events;
    private final Outbox outbox;

    EndingProgress(ProgressTable table, CompletionEvents events, Outbox outbox) {
        this.table = table;
        this.events = events;
        this.outbox = outbox;
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
                : outbox.append(session, events.changed(held(enrolment, row), at))
                        .replaceWith(true);
    }

    private HeldProgress held(UUID enrolment, Object[] row) {
        return new HeldProgress(
                new EvaluatedEnrolment(
                        enrolment,
                        (String) row[1],
                        (String) row[2],
                        new PolicyId((String) row[3], (String) row[4], (String) row[5])),
                table.view((String) row[0]),
                FirstCompletions.NONE);
    }
}
