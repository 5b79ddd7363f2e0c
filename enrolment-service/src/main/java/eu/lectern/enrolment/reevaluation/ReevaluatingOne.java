package eu.lectern.enrolment.reevaluation;

import eu.lectern.contracts.enrolment.ReevaluationView;
import eu.lectern.enrolment.changes.ChangeLog;
import eu.lectern.enrolment.completion.PolicyId;
import eu.lectern.enrolment.completion.ProgrammePolicy;
import eu.lectern.enrolment.curriculum.Policies;
import eu.lectern.enrolment.register.Enrolment;
import eu.lectern.enrolment.register.EnrolmentWithdrawn;
import eu.lectern.kit.audit.AuditLog;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;

/** Moves one enrolment, or tells what that would change. */
@Singleton
final class ReevaluatingOne {

    private final Pool database;
    private final Policies policies;
    private final MovingEnrolments moving;
    private final AuditLog audit;
    private final ChangeLog log;

    ReevaluatingOne(Pool database, Policies policies, MovingEnrolments moving, AuditLog audit, ChangeLog log) {
        this.database = database;
        this.policies = policies;
        this.moving = moving;
        this.audit = audit;
        this.log = log;
    }

    /** Refuses a version that the enrolment's curriculum does not have, and a withdrawn enrolment. */
    Uni<ReevaluationView> reevaluate(Enrolment enrolment, ReevaluationOrder order) {
        String programme = enrolment.programme();
        return policies.named(order.version(), programme)
                .map(named -> ofCurriculum(enrolment.policy().curriculum(), named, programme))
                .chain(version -> policies.of(version, programme))
                .chain(to -> move(enrolment, to, order));
    }

    private static PolicyId ofCurriculum(String curriculum, List<PolicyId> named, String programme) {
        return named.stream()
                .filter(version -> version.curriculum().equals(curriculum))
                .findFirst()
                .orElseThrow(() -> new ReevaluationRefusal.UnknownVersion(programme).asException());
    }

    private Uni<ReevaluationView> move(Enrolment enrolment, ProgrammePolicy to, ReevaluationOrder order) {
        return database.withTransaction(
                        connection -> moving.move(connection, List.of(enrolment.id()), to, order.dryRun(), order.by())
                                .call(() -> order.dryRun() ? Uni.createFrom().voidItem() : tell(connection, enrolment)))
                .invoke(log::wake)
                .map(moves -> moves.stream()
                        .findFirst()
                        .orElseThrow(() -> new EnrolmentWithdrawn().asException())
                        .view());
    }

    private Uni<Void> tell(SqlConnection connection, Enrolment enrolment) {
        return audit.append(connection, enrolment.institution(), "/api/enrolment/v1/enrolments/" + enrolment.id());
    }
}
