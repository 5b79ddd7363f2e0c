package eu.lectern.contracts.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The re-evaluation of all active enrolments of a programme, and how far it has come.
 *
 * @param institution whose enrolments it moves; null for those of all
 * @param total how many enrolments it concerns
 * @param done how many of them are evaluated
 * @param changed of how many something other than the version changes
 * @param failed how many could not be evaluated; each is told in the job's list of enrolments
 * @param finishedAt null while it runs
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReevaluationJobView(
        UUID id,
        @Nullable String institution,
        String programme,
        String curriculum,
        String toVersion,
        boolean dryRun,
        Status status,
        int total,
        int done,
        int changed,
        int failed,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    public enum Status {
        RUNNING,
        FINISHED
    }
}
