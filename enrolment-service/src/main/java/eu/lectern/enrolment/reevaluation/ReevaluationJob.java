package eu.lectern.enrolment.reevaluation;

import eu.lectern.contracts.enrolment.ReevaluationJobView;
import eu.lectern.enrolment.completion.PolicyId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The re-evaluation of a programme's enrolments, and how far it has come.
 *
 * @param institution whose enrolments it covers; empty for those of all
 * @param to the version to which it moves
 * @param by OIDC subject of who wished it
 */
record ReevaluationJob(
        UUID id,
        Optional<String> institution,
        String programme,
        PolicyId to,
        boolean dryRun,
        String by,
        Counts counts,
        Instant startedAt,
        Optional<Instant> finishedAt) {

    /** In the meaning of {@link ReevaluationJobView}. */
    record Counts(int total, int done, int changed, int failed) {}

    ReevaluationJobView view() {
        return new ReevaluationJobView(
                id,
                institution.orElse(null),
                programme,
                to.curriculum(),
                to.version(),
                dryRun,
                finishedAt.isPresent() ? ReevaluationJobView.Status.FINISHED : ReevaluationJobView.Status.RUNNING,
                counts.total(),
                counts.done(),
                counts.changed(),
                counts.failed(),
                startedAt,
                finishedAt.orElse(null));
    }
}
