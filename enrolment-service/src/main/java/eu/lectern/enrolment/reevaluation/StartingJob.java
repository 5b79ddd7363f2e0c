package eu.lectern.enrolment.reevaluation;

import eu.lectern.contracts.enrolment.ReevaluationJobView;
import eu.lectern.enrolment.completion.PolicyId;
import eu.lectern.enrolment.curriculum.Policies;
import eu.lectern.kit.id.Ids;
import eu.lectern.kit.idempotency.Answer;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.idempotency.OneEffect;
import eu.lectern.kit.idempotency.StoredAnswers;
import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.problem.StandardRefusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Starts the re-evaluation of a programme's active enrolments that are on another version at this moment. */
@Singleton
final class StartingJob {

    private final OneEffect once;
    private final StoredAnswers answers;
    private final Pool database;
    private final Policies policies;
    private final JobTable jobs;
    private final JobRunner runner;
    private final Clock clock = Clock.systemUTC();

    StartingJob(
            OneEffect once, StoredAnswers answers, Pool database, Policies policies, JobTable jobs, JobRunner runner) {
        this.once = once;
        this.answers = answers;
        this.database = database;
        this.policies = policies;
        this.jobs = jobs;
        this.runner = runner;
    }

    /**
     * Of the institution's enrolments, or of all.
     *
     * @param programme its code, as text of the caller's
     * @param key under which the answer is kept, if any
     */
    Uni<Answer<ReevaluationJobView>> start(
            String programme, ReevaluationOrder order, Visibility visibility, Optional<IdempotencyKey> key) {
        return once.of(
                key,
                ReevaluationJobView.class,
                Uni.createFrom()::item,
                () -> startOnce(programme, order, visibility, key));
    }

    private Uni<ReevaluationJobView> startOnce(
            String programme, ReevaluationOrder order, Visibility visibility, Optional<IdempotencyKey> key) {
        Optional<String> institution = institution(visibility);
        return policies.has(programme)
                .invoke(known -> {
                    if (!known) {
                        throw StandardRefusal.notFound("such programme").asException();
                    }
                })
                .chain(() -> policies.named(order.version(), programme))
                .map(named -> job(programme, order, institution, version(named, programme)))
                .chain(job -> database.withTransaction(connection -> jobs.start(connection, job)
                        .map(ReevaluationJob::view)
                        .call(view -> keep(connection, key, view))))
                .invoke(runner::wake);
    }

    private Uni<Void> keep(SqlConnection connection, Optional<IdempotencyKey> key, ReevaluationJobView view) {
        return key.map(given -> answers.keep(connection, given, view))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Optional<String> institution(Visibility visibility) {
        return switch (visibility) {
            case Visibility.OfEveryone all -> Optional.empty();
            case Visibility.OfInstitution(String institution) -> Optional.of(institution);
            case Visibility.OfLearner learner -> throw new ReevaluationRefusal.NoInstitution().asException();
            case Visibility.OfNobody nobody -> throw new ReevaluationRefusal.NoInstitution().asException();
        };
    }

    /** Should several curricula have such a version of the programme, the latest published is meant. */
    private static PolicyId version(List<PolicyId> named, String programme) {
        return named.stream()
                .findFirst()
                .orElseThrow(() -> new ReevaluationRefusal.UnknownVersion(programme).asException());
    }

    private ReevaluationJob job(
            String programme, ReevaluationOrder order, Optional<String> institution, PolicyId version) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new ReevaluationJob(
                Ids.next(),
                institution,
                programme,
                version,
                order.dryRun(),
                order.by(),
                new ReevaluationJob.Counts(0, 0, 0, 0),
                now,
                Optional.empty());
    }
}
