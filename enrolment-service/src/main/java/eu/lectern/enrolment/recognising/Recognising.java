package eu.lectern.enrolment.recognising;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.DecisionView.ActKind;
import eu.lectern.enrolment.changes.ChangeLog;
import eu.lectern.enrolment.completion.ModulePolicy;
import eu.lectern.enrolment.completion.ProgrammePolicy;
import eu.lectern.enrolment.curriculum.Policies;
import eu.lectern.enrolment.decisions.Act;
import eu.lectern.enrolment.progress.EnrolmentHold;
import eu.lectern.enrolment.progress.EvaluatedEnrolment;
import eu.lectern.enrolment.progress.HoldingEnrolment;
import eu.lectern.enrolment.progress.Reevaluating;
import eu.lectern.enrolment.recognition.RecognitionTable;
import eu.lectern.enrolment.recognition.StoredRecognition;
import eu.lectern.enrolment.register.EnrolmentWithdrawn;
import eu.lectern.kit.audit.AuditLog;
import eu.lectern.kit.id.Ids;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.idempotency.StoredAnswers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Recognises prior learning: the recognition and all that follows from it are written in one transaction, in which the
 * enrolment is held still. Refusals travel as {@link eu.lectern.kit.problem.RefusedException} and leave nothing behind.
 */
@Singleton
final class Recognising {

    private final Pool database;
    private final HoldingEnrolment holding;
    private final Policies policies;
    private final RecognitionTable recognitions;
    private final Reevaluating reevaluating;
    private final AuditLog audit;
    private final StoredAnswers answers;
    private final ChangeLog log;
    private final Clock clock = Clock.systemUTC();

    Recognising(
            Pool database,
            HoldingEnrolment holding,
            Policies policies,
            RecognitionTable recognitions,
            Reevaluating reevaluating,
            AuditLog audit,
            StoredAnswers answers,
            ChangeLog log) {
        this.database = database;
        this.holding = holding;
        this.policies = policies;
        this.recognitions = recognitions;
        this.reevaluating = reevaluating;
        this.audit = audit;
        this.answers = answers;
        this.log = log;
    }

    /**
     * Of an enrolment that exists and that the caller may act on.
     *
     * @param key under which the answer is kept, if any
     */
    Uni<StoredRecognition> recognise(UUID enrolment, RecognitionOrder order, Optional<IdempotencyKey> key) {
        StoredRecognition recognition = recognition(enrolment, order);
        return database.withTransaction(connection -> holding.hold(connection, enrolment)
                        .chain(hold -> refuseUnlessRecognisable(connection, hold, order))
                        .chain(() -> recognitions.add(connection, recognition))
                        .chain(added -> added ? evaluate(connection, recognition) : refuse(connection, recognition))
                        .chain(() -> keep(connection, recognition, key)))
                .invoke(log::wake)
                .replaceWith(recognition);
    }

    private Uni<Void> keep(SqlConnection connection, StoredRecognition recognition, Optional<IdempotencyKey> key) {
        return key.map(given -> answers.keep(connection, given, new Recognised(recognition.id())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private StoredRecognition recognition(UUID enrolment, RecognitionOrder order) {
        return new StoredRecognition(
                Ids.next(),
                enrolment,
                order.module(),
                order.part(),
                order.reason(),
                order.evidence(),
                order.recognisedOn(),
                order.by(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.empty());
    }

    private Uni<Void> refuseUnlessRecognisable(SqlConnection connection, EnrolmentHold hold, RecognitionOrder order) {
        if (hold.withdrawn()) {
            throw new EnrolmentWithdrawn().asException();
        }
        EvaluatedEnrolment enrolment = hold.enrolment();
        return policies.one(connection, new Policies.PolicyKey(enrolment.policy(), enrolment.programme()))
                .invoke(policy -> refuseUnlessAskedFor(policy, order))
                .replaceWithVoid();
    }

    private static void refuseUnlessAskedFor(ProgrammePolicy policy, RecognitionOrder order) {
        ModulePolicy module = policy.module(order.module())
                .orElseThrow(() -> new RecognisingRefusal.UnknownModule(
                                policy.programme(), policy.id().version())
                        .asException());
        order.part().filter(part -> !asksFor(module, part)).ifPresent(part -> {
            throw new RecognisingRefusal.NothingToRecognise(module.code(), part).asException();
        });
    }

    /** An elective scenario can be recognised too, also before it is chosen. */
    private static boolean asksFor(ModulePolicy module, DeliveryPart part) {
        return module.requirement().leaves().anyMatch(leaf -> leaf.part() == part)
                || (part == DeliveryPart.WORK_BASED && module.scenario() != null);
    }

    private Uni<Void> evaluate(SqlConnection connection, StoredRecognition recognition) {
        Act act = new Act.OfPerson(ActKind.RECOGNITION, recognition.recognisedBy());
        return reevaluating
                .reevaluate(connection, Map.of(recognition.enrolment(), act))
                .chain(() -> audit.append(
                        connection, RecognitionResource.location(recognition.enrolment(), recognition.id())));
    }

    private Uni<Void> refuse(SqlConnection connection, StoredRecognition recognition) {
        UUID enrolment = recognition.enrolment();
        return recognitions
                .standing(connection, enrolment, recognition.module(), recognition.part())
                .map(standing -> {
                    throw new RecognisingRefusal.AlreadyRecognised(enrolment, standing).asException();
                });
    }
}
