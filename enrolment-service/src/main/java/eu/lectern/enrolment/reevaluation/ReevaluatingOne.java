package eu.lectern.enrolment.reevaluation;

import eu.lectern.contracts.enrolment.ReevaluationView;
import eu.lectern.enrolment.changes.ChangeLog;
import eu.lectern.enrolment.completion.PolicyId;
import eu.lectern.enrolment.completion.ProgrammePolicy;
import eu.lectern.enrolment.curriculum.Policies;
import eu.lectern.enrolment.register.Enrolment;
import eu.lectern.enrolment.register.EnrolmentWithdrawn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Moves one enrolment, or tells what that would change. */
@Singleton
final class ReevaluatingOne {

    private final Pool database;
    private final Policies policies;
    private final MovingEnrolments moving;
    private final ChangeLog log;

    ReevaluatingOne(Pool database, Policies policies, MovingEnrolments moving, ChangeLog log) {
        this.database = database;
        this.policies = policies;
        this.moving = moving;
        this.log = log;
    }

    /** Refuses a version that the enrolment's curriculum does not have, and a withdrawn enrolment. */
    Uni<ReevaluationView> reevaluate(Enrolment enrolment, ReevaluationOrder order) {
        String programme = enrolment.programme();
        return policies.named(order.version(), programme)
                .map(named -> ofCurriculum(enrolment.policy().curriculum(), named, programme))
                .chain(version -> policies.of(version, programme))
                .chain(to -> move(enrolment.id(), to, order));
    }

    private static PolicyId ofCurriculum(String curriculum, List<PolicyId> named, String programme) {
        return named.stream()
                .filter(version -> version.curriculum().equals(curriculum))
                .findFirst()
                .orElseThrow(() -> new ReevaluationRefusal.UnknownVersion(programme).asException());
    }

    private Uni<ReevaluationView> move(UUID enrolment, ProgrammePolicy to, ReevaluationOrder order) {
        return database.withTransaction(
                        connection -> moving.move(connection, List.of(enrolment), to, order.dryRun(), order.by()))
                .invoke(log::wake)
                .map(moves -> moves.stream()
                        .findFirst()
                        .orElseThrow(() -> new EnrolmentWithdrawn().asException())
                        .view());
    }
}
