package eu.lectern.contracts.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code eu.lectern.enrolment.opened.v1}, {@code .changed.v1} and {@code .closed.v1}: the enrolment's whole
 * state after the change, so that the latest message of a compacted topic suffices. Opaque ids only.
 *
 * @param revision one more with every change; a reader keeps the highest
 * @param subject the learner's OIDC subject; null when they do not log in
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EnrolmentChanged(
        UUID enrolment,
        long revision,
        UUID learnerId,
        @Nullable String subject,
        String institution,
        String programme,
        String curriculum,
        String version,
        String policyHash,
        EnrolmentStatus status,
        LocalDate startsOn,
        Instant changedAt) {}
