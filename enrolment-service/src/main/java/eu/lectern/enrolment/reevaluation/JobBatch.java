package eu.lectern.enrolment.reevaluation;

import eu.lectern.enrolment.changes.ChangeLog;
import eu.lectern.enrolment.completion.ProgrammePolicy;
import eu.lectern.enrolment.curriculum.Policies;
import eu.lectern.enrolment.register.EnrolmentWithdrawn;
import eu.lectern.kit.failure.FailureCause;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Takes the next few items of a job and moves their enrolments, in one transaction: an item is done exactly when its
 * enrolment is moved, whatever dies in between. When a batch fails each of its items is tried alone, so that the one that
 * is to blame is found and the others go on.
 */
@Singleton
final class JobBatch {

    private static final Logger LOG = Logger.getLogger(JobBatch.class);

    /** Says which items were in hand when something failed. */
    private static final class Failure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<UUID> enrolments;
        private final Throwable reason;

        Failure(List<UUID> enrolments, Throwable reason) {
            super(reason);
            this.enrolments = List.copyOf(enrolments);
            this.reason = reason;
        }

        /** While the database is away nothing is wrong with any enrolment. */
        boolean isOfItems() {
            return FailureCause.of(reason) != FailureCause.OUTAGE;
        }
    }

    private final Pool database;
    private final ItemTable items;
    private final Policies policies;
    private final MovingEnrolments moving;
    private final ChangeLog log;
    private final ReevaluationConfiguration configuration;
    private final Clock clock = Clock.systemUTC();

    JobBatch(
            Pool database,
            ItemTable items,
            Policies policies,
            MovingEnrolments moving,
            ChangeLog log,
            ReevaluationConfiguration configuration) {
        this.database = database;
        this.items = items;
        this.policies = policies;
        this.moving = moving;
        this.log = log;
        this.configuration = configuration;
    }

    /** Works on the next items; false when there are none that nobody works on. */
    Uni<Boolean> next(ReevaluationJob job) {
        return database.withTransaction(connection -> items.claim(connection, job.id(), configuration.batchSize())
                        .chain(claimed -> evaluate(connection, job, claimed)))
                .invoke(log::wake)
                .onFailure(JobBatch::isOfItems)
                .recoverWithUni(failed -> oneByOne(job, ((Failure) failed).enrolments));
    }

    private Uni<Boolean> oneByOne(ReevaluationJob job, List<UUID> enrolments) {
        return Multi.createFrom()
                .iterable(enrolments)
                .onItem()
                .transformToUniAndConcatenate(enrolment -> one(job, enrolment))
                .collect()
                .last()
                .replaceWith(true);
    }

    private Uni<Void> one(ReevaluationJob job, UUID enrolment) {
        return database.withTransaction(connection -> items.claimOne(connection, job.id(), enrolment)
                        .chain(claimed -> evaluate(connection, job, claimed)))
                .invoke(log::wake)
                .replaceWithVoid()
                .onFailure(JobBatch::isOfItems)
                .recoverWithUni(failed -> fail(job, enrolment, ((Failure) failed).reason));
    }

    private Uni<Boolean> evaluate(SqlConnection connection, ReevaluationJob job, List<UUID> claimed) {
        return claimed.isEmpty()
                ? Uni.createFrom().item(false)
                : policies.one(connection, new Policies.PolicyKey(job.to(), job.programme()))
                        .chain(to -> move(connection, job, claimed, to))
                        .onFailure()
                        .transform(failure -> new Failure(claimed, failure))
                        .replaceWith(true);
    }

    private Uni<Void> move(SqlConnection connection, ReevaluationJob job, List<UUID> claimed, ProgrammePolicy to) {
        return moving.move(connection, claimed, to, job.dryRun(), job.by())
                .chain(moves -> items.record(connection, job.id(), outcomes(claimed, moves), now()));
    }

    /** What was claimed and not moved has been withdrawn since the job began. */
    private static List<ItemOutcome> outcomes(List<UUID> claimed, List<Move> moves) {
        Set<UUID> withdrawn = new HashSet<>(claimed);
        moves.forEach(move -> withdrawn.remove(move.view().enrolment()));
        return Stream.<ItemOutcome>concat(
                        moves.stream().map(ItemOutcome.Evaluated::new),
                        withdrawn.stream()
                                .map(enrolment -> new ItemOutcome.Failed(enrolment, new EnrolmentWithdrawn().detail())))
                .toList();
    }

    private Uni<Void> fail(ReevaluationJob job, UUID enrolment, Throwable reason) {
        UUID reference = UUID.randomUUID();
        LOG.errorf(reason, "Enrolment %s of job %s was not re-evaluated; reference %s", enrolment, job.id(), reference);
        String words = "Something went wrong on our side. It has been logged with the reference " + reference + ".";
        return items.fail(job.id(), new ItemOutcome.Failed(enrolment, words), configuration.attempts(), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static boolean isOfItems(Throwable failure) {
        return failure instanceof Failure ofBatch && ofBatch.isOfItems();
    }
}
