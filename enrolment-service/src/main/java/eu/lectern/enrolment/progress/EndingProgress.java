package eu.lectern.enrolment.progress;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a withdrawal does to the progress: it shows as withdrawn, keeps what was achieved, and is evaluated no more. */
@Singleton
public final class EndingProgress {

    private static final String WITHDRAW = """
            update progress
               set status = 'WITHDRAWN',
                   version = version + 1,
                   document = document || jsonb_build_object('status', 'WITHDRAWN', 'version', version + 1),
                   changed_at = :at
             where enrolment = :enrolment and status <> 'WITHDRAWN'""";

    /**
     * Writes it in the session's transaction, whose first statement this should be: it takes the lock of the enrolment.
     *
     * @return false when it was withdrawn already
     */
    public Uni<Boolean> withdraw(Mutiny.Session session, UUID enrolment, Instant at) {
        return session.createNativeQuery(WITHDRAW)
                .setParameter("at", at)
                .setParameter("enrolment", enrolment)
                .executeUpdate()
                .map(rows -> rows == 1);
    }
}
