package eu.lectern.contracts.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code eu.lectern.module.completed.v1}, {@code .reopened.v1}, {@code eu.lectern.programme.completed.v1} and
 * {@code .reopened.v1}.
 *
 * @param progressVersion of the progress that shows this change; only rises
 * @param institution the code of the institution that the enrolment belongs to
 * @param module the module's code; null in an event of the programme
 * @param completedOn the day of the achievement that completed it; null when it was reopened
 * @param firstCompletedOn the first such day ever, kept through reopening
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CompletionChanged(
        UUID enrolment,
        long progressVersion,
        String institution,
        String programme,
        @Nullable String module,
        @Nullable LocalDate completedOn,
        LocalDate firstCompletedOn,
        String curriculum,
        String version,
        String policyHash,
        Instant decidedAt) {}
