package eu.lectern.enrolment.enrolling;

import eu.lectern.contracts.enrolment.DecisionView.ActKind;
import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.enrolment.changes.ChangeLog;
import eu.lectern.enrolment.decisions.Act;
import eu.lectern.enrolment.progress.ResumingProgress;
import eu.lectern.enrolment.register.Enrolment;
import eu.lectern.enrolment.register.Enrolments;
import eu.lectern.enrolment.register.RevisingEnrolments;
import eu.lectern.kit.audit.AuditLog;
import eu.lectern.kit.idempotency.Answer;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.idempotency.OneEffect;
import eu.lectern.kit.idempotency.StoredAnswers;
import eu.lectern.kit.identity.Visibility;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * Brings a learner back to a withdrawn enrolment: on its version, with what was achieved and with all results that came
 * meanwhile. One that is active already is answered as it is.
 */
@Singleton
final class ReEnrolling {

    /** A second attempt finds the other enrolment that was opened at the same moment, unless it has gone again. */
    private static final int ATTEMPTS_AFTER_A_TWIN = 2;

    private final OneEffect once;
    private final StoredAnswers answers;
    private final Pool database;
    private final Enrolments enrolments;
    private final ResumingProgress progress;
    private final RevisingEnrolments revising;
    private final AuditLog audit;
    private final ChangeLog log;

    ReEnrolling(
            OneEffect once,
            StoredAnswers answers,
            Pool database,
            Enrolments enrolments,
            ResumingProgress progress,
            RevisingEnrolments revising,
            AuditLog audit,
            ChangeLog log) {
        this.once = once;
        this.answers = answers;
        this.database = database;
        this.enrolments = enrolments;
        this.progress = progress;
        this.revising = revising;
        this.audit = audit;
        this.log = log;
    }

    /**
     * Brings them back, or answers a request that comes again as the first time.
     *
     * @param by OIDC subject of whoever does it
     */
    Uni<Answer<EnrolmentView>> reEnrol(UUID id, Visibility visibility, String by, Optional<IdempotencyKey> key) {
        return once.of(
                key,
                Enrolled.class,
                first -> view(id, visibility).map(first::asThen),
                () -> reEnrolOnce(id, visibility, by, key));
    }

    private Uni<EnrolmentView> reEnrolOnce(UUID id, Visibility visibility, String by, Optional<IdempotencyKey> key) {
        Act act = new Act.OfPerson(ActKind.RE_ENROLLED, by);
        return Uni.createFrom()
                .deferred(() -> Panache.withSession(
                                () -> enrolments.require(id, visibility).call(this::refuseBesideAnother))
                        .chain(withdrawn -> database.withTransaction(connection ->
                                comeBack(connection, id, act).chain(() -> keep(connection, key, withdrawn)))))
                .onFailure(UniqueViolation::isOne)
                .retry()
                .atMost(ATTEMPTS_AFTER_A_TWIN)
                .invoke(log::wake)
                .chain(() -> view(id, visibility));
    }

    private Uni<EnrolmentView> view(UUID id, Visibility visibility) {
        return Panache.withSession(() -> enrolments.require(id, visibility))
                .map(enrolment -> EnrolmentViews.view(enrolment, visibility));
    }

    private Uni<Void> keep(SqlConnection connection, Optional<IdempotencyKey> key, Enrolment enrolment) {
        return key.map(given -> answers.keep(connection, given, Enrolled.of(enrolment)))
                .orElseGet(() -> Uni.createFrom().voidItem());
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
                                .chain(() -> audit.append(connection, EnrolmentResource.location(id)))
                        : Uni.createFrom().voidItem());
    }
}
