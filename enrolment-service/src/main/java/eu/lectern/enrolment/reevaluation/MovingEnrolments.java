package eu.lectern.enrolment.reevaluation;

import eu.lectern.contracts.enrolment.DecisionView.ActKind;
import eu.lectern.contracts.enrolment.ReevaluationView;
import eu.lectern.enrolment.completion.ProgrammePolicy;
import eu.lectern.enrolment.decisions.Act;
import eu.lectern.enrolment.progress.MovingProgress;
import eu.lectern.enrolment.progress.PlannedMove;
import eu.lectern.enrolment.register.RevisingEnrolments;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Moves enrolments to another version of their curriculum, all in the caller's transaction: register, choices, progress,
 * decisions and events. A dry run plans the same and writes nothing of it.
 */
@Singleton
final class MovingEnrolments {

    private final MovingProgress progress;
    private final RevisingEnrolments register;

    MovingEnrolments(MovingProgress progress, RevisingEnrolments register) {
        this.progress = progress;
        this.register = register;
    }

    /**
     * Of those that are here and not withdrawn; the others are not among the moves. Call
     * {@link eu.lectern.enrolment.changes.ChangeLog#wake} after the commit.
     *
     * @param by OIDC subject of who wishes it
     */
    Uni<List<Move>> move(
            SqlConnection connection, Collection<UUID> enrolments, ProgrammePolicy to, boolean dryRun, String by) {
        return progress.plan(connection, enrolments, to, new Act.OfPerson(ActKind.MOVED, by))
                .call(plans -> dryRun ? Uni.createFrom().voidItem() : carryOut(connection, plans, to))
                .map(plans -> plans.stream().map(plan -> told(plan, to, dryRun)).toList());
    }

    private Uni<Void> carryOut(SqlConnection connection, List<PlannedMove> plans, ProgrammePolicy to) {
        List<UUID> elsewhere = plans.stream()
                .filter(plan -> !plan.enrolment().policy().equals(to.id()))
                .map(plan -> plan.enrolment().id())
                .toList();
        return register.move(connection, elsewhere, to.id()).chain(() -> progress.carryOut(connection, plans, to));
    }

    private static Move told(PlannedMove plan, ProgrammePolicy to, boolean dryRun) {
        ReevaluationView view = VersionComparison.view(plan, to, dryRun);
        return new Move(view, VersionComparison.changesSomething(plan, view));
    }
}
