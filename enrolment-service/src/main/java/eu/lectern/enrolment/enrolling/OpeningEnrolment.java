package eu.lectern.enrolment.enrolling;

import eu.lectern.contracts.enrolment.DecisionView.ActKind;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.enrolment.changes.ChangeLog;
import eu.lectern.enrolment.completion.PolicyId;
import eu.lectern.enrolment.completion.ProgrammePolicy;
import eu.lectern.enrolment.curriculum.LatestPolicy;
import eu.lectern.enrolment.curriculum.Policies;
import eu.lectern.enrolment.decisions.Act;
import eu.lectern.enrolment.progress.EvaluatedEnrolment;
import eu.lectern.enrolment.progress.InitialProgress;
import eu.lectern.enrolment.register.Enrolment;
import eu.lectern.enrolment.register.Enrolments;
import eu.lectern.enrolment.register.Learner;
import eu.lectern.enrolment.register.LearnerIdentified;
import eu.lectern.enrolment.register.Learners;
import eu.lectern.kit.audit.AuditLog;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.idempotency.StoredAnswers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Enrols a learner: the enrolment, its first progress and the event that tells of it are written in one transaction.
 * Refusals travel as {@link eu.lectern.kit.problem.RefusedException}.
 */
@Singleton
final class OpeningEnrolment {

    /** A second attempt finds what a concurrent twin has committed; the third is for a twin of another kind. */
    private static final int ATTEMPTS_AFTER_A_TWIN = 2;

    private final Policies policies;
    private final Learners learners;
    private final Enrolments enrolments;
    private final InitialProgress progress;
    private final EnrolmentEvents events;
    private final AuditLog audit;
    private final StoredAnswers answers;
    private final ChangeLog log;
    private final Clock clock = Clock.systemUTC();

    OpeningEnrolment(
            Policies policies,
            Learners learners,
            Enrolments enrolments,
            InitialProgress progress,
            EnrolmentEvents events,
            AuditLog audit,
            StoredAnswers answers,
            ChangeLog log) {
        this.policies = policies;
        this.learners = learners;
        this.enrolments = enrolments;
        this.progress = progress;
        this.events = events;
        this.audit = audit;
        this.answers = answers;
        this.log = log;
    }

    /**
     * Enrols in the latest published version that has the programme.
     *
     * @param id of the new enrolment; evidence may wait for it already
     * @param key under which the answer is kept, if any
     */
    Uni<Enrolment> open(UUID id, EnrolmentOrder order, Optional<IdempotencyKey> key) {
        return policies.latest(order.programme())
                .map(OpeningEnrolment::found)
                .chain(policy -> policies.of(policy, order.programme()))
                .chain(policy -> attempt(id, order, policy, key)
                        .onFailure(UniqueViolation::isOne)
                        .retry()
                        .atMost(ATTEMPTS_AFTER_A_TWIN))
                .invoke(log::wake);
    }

    private static PolicyId found(LatestPolicy latest) {
        return switch (latest) {
            case LatestPolicy.Found(PolicyId id) -> id;
            case LatestPolicy.NothingPublished nothing -> throw new EnrollingRefusal.NothingPublished().asException();
            case LatestPolicy.UnknownProgramme unknown ->
                throw new EnrollingRefusal.UnknownProgramme(unknown.known()).asException();
        };
    }

    private Uni<Enrolment> attempt(
            UUID id, EnrolmentOrder order, ProgrammePolicy policy, Optional<IdempotencyKey> key) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Uni.createFrom()
                .deferred(() -> Panache.withTransaction(() -> identify(order, now)
                        .chain(learner -> refuseSecond(learner, order))
                        .chain(learner -> open(
                                new Enrolment(id, learner, order.programme(), policy.id(), order.startsOn(), now),
                                policy,
                                new Act.OfPerson(ActKind.ENROLLED, order.by())))
                        .call(enrolment -> keep(enrolment, key))));
    }

    private Uni<Void> keep(Enrolment enrolment, Optional<IdempotencyKey> key) {
        return key.map(given ->
                        Panache.getSession().chain(session -> answers.keep(session, given, Enrolled.of(enrolment))))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Learner> identify(EnrolmentOrder order, Instant now) {
        return learners.identify(order.learner()).chain(identified -> switch (identified) {
            case LearnerIdentified.DifferentPeople different ->
                throw new EnrollingRefusal.DifferentPeople().asException();
            case LearnerIdentified.Person(Learner learner, boolean subjectIsNew) ->
                subjectIsNew
                        ? announceSubject(learner, now).replaceWith(learner)
                        : Uni.createFrom().item(learner);
        });
    }

    /** The learner's earlier enrolments carry the subject in their events. */
    private Uni<Void> announceSubject(Learner learner, Instant now) {
        return enrolments
                .ofForChange(learner)
                .invoke(earlier -> earlier.forEach(Enrolment::touch))
                .chain(earlier -> events.publishAll(EventTypes.ENROLMENT_CHANGED, earlier, now));
    }

    private Uni<Learner> refuseSecond(Learner learner, EnrolmentOrder order) {
        return enrolments.active(learner, order.programme()).map(active -> {
            active.ifPresent(enrolment -> {
                throw new EnrollingRefusal.AlreadyEnrolled(enrolment.id()).asException();
            });
            return learner;
        });
    }

    private Uni<Enrolment> open(Enrolment enrolment, ProgrammePolicy policy, Act act) {
        EvaluatedEnrolment evaluated = new EvaluatedEnrolment(
                enrolment.id(), enrolment.institution(), enrolment.programme(), enrolment.policy());
        Instant now = enrolment.enrolledAt();
        return enrolments
                .persistAndFlush(enrolment)
                .chain(() -> events.publish(EventTypes.ENROLMENT_OPENED, enrolment, now))
                .chain(() -> Panache.getSession())
                .chain(session -> progress.write(session, evaluated, policy, act, now))
                .chain(() -> Panache.getSession())
                .chain(session ->
                        audit.append(session, enrolment.institution(), EnrolmentResource.location(enrolment.id())))
                .replaceWith(enrolment);
    }
}
