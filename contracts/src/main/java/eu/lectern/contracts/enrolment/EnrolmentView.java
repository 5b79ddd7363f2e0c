package eu.lectern.contracts.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment as a caller sees it.
 *
 * @param learner the institution's own reference; null when only the subject is known
 * @param learnerId Lectern's opaque id of the person within the institution
 * @param curriculum the code of the curriculum
 * @param version the curriculum version to which the enrolment is pinned
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EnrolmentView(
        UUID id,
        UUID learnerId,
        @Nullable String learner,
        @Nullable String subject,
        String institution,
        String programme,
        String curriculum,
        String version,
        EnrolmentStatus status,
        LocalDate startsOn,
        Instant enrolledAt) {}
