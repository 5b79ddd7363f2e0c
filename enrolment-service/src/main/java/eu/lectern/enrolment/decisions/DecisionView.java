package eu.lectern.enrolment.decisions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as a caller sees it.
 *
 * @param progressVersion of the progress that first showed it
 * @param module code; null in a decision on the programme
 * @param completedOn the day of the achievement that completed it; null in a reopening
 * @param evidence ids of the results that met the requirement; empty in a reopening
 * @param missing what is missing, in a reopening: codes of modules and assessments, or {@code SCENARIO-HOURS}
 * @param curriculum code, version and policy hash name the rules under which it was decided
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DecisionView(
        UUID id,
        long progressVersion,
        DecisionKind kind,
        @Nullable String module,
        @Nullable LocalDate completedOn,
        List<UUID> evidence,
        List<String> missing,
        String curriculum,
        String version,
        String policyHash,
        Instant decidedAt) {}
