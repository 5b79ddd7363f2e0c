package eu.lectern.contracts.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code eu.lectern.progress.changed.v1}: the progress of an enrolment has a new version. Who wants to know more
 * asks for it; who comes late finds that version or a later one.
 *
 * @param progressVersion only rises
 * @param institution the code of the institution that the enrolment belongs to
 * @param completedOn the day on which the programme was completed; null while it is not
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ProgressChanged(
        UUID enrolment,
        long progressVersion,
        String institution,
        String programme,
        ProgressView.ProgrammeStatus status,
        int modulesCompleted,
        int modulesTotal,
        @Nullable LocalDate completedOn,
        String curriculum,
        String version,
        String policyHash,
        Instant changedAt) {}
