package eu.lectern.enrolment.enrolling;

import eu.lectern.contracts.enrolment.DecisionView.ActKind;
import eu.lectern.enrolment.decisions.Act;
import eu.lectern.enrolment.progress.ResumingProgress;
import eu.lectern.enrolment.register.Enrolment;
import eu.lectern.enrolment.register.Enrolments;
import eu.lectern.enrolment.register.RevisingEnrolments;
import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.outbox.Outbox;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Brings a learner back to a withdrawn enrolment: on its version, with what was achieved and with all results that came
 * meanwhile. One that is active already is answered as it is.
 */
@Singleton
final class ReEnrolling {

    /** A second attempt finds the other enrolment that was opened at the same moment, unless it has gone again. */
    private static final int ATTEMPTS_AFTER_A_TWIN = 2;

    private final Pool database;
    private final Enrolments enrolments;
    private final ResumingProgress progress;
    private final RevisingEnrolments revising;
    private final Outbox outbox;

    ReEnrolling(
            Pool database,
            Enrolments enrolments,
            ResumingProgress progress,
            RevisingEnrolments revising,
            Outbox outbox) {
        this.database = database;
        this.enrolments = enrolments;
        this.progress = progress;
        this.revising = revising;
        this.outbox = outbox;
    }

    /**
     * Brings them back.
     *
     * @param by OIDC subject of whoever does it
     */
    Uni<Enrolment> reEnrol(UUID id, Visibility visibility, String by) {
        Act act = new Act.OfPerson(ActKind.RE_ENROLLED, by);
        return Uni.createFrom()
                .deferred(() -> Panache.withSession(
                                () -> enrolments.require(id, visibility).chain(this::refuseBesideAnother))
                        .chain(() -> database.withTransaction(connection -> comeBack(connection, id, act))))
                .onFailure(UniqueViolation::isOne)
                .retry()
                .atMost(ATTEMPTS_AFTER_A_TWIN)
                .invoke(outbox::wake)
                .chain(() -> Panache.withSession(() -> enrolments.require(id, visibility)));
    }

    private Uni<Void> refuseBesideAnother(Enrolment withdrawn) {
        return enrolments
                .active(withdrawn.learner(), withdrawn.programme())
                .invoke(active -> active.filter(other -> !other.id().equals(withdrawn.id()))
                        .ifPresent(other -> {
                            throw new EnrollingRefusal.AlreadyEnrolled(other.id()).asException();
                        }))
                .replaceWithVoid();
    }

    private Uni<Void> comeBack(SqlConnection connection, UUID id, Act act) {
        return progress.resume(connection, id, act)
                .chain(resumed -> resumed
                        ? revising.reopen(connection, id)
                        : Uni.createFrom().voidItem());
    }
}
