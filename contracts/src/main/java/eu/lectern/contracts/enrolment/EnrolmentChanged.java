package eu.lectern.contracts.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.lectern.contracts.learner.SubjectDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code eu.lectern.enrolment.opened.v1}, {@code .changed.v1} and {@code .closed.v1}: the enrolment's whole
 * state after the change, so that the latest message of a compacted topic suffices. Opaque ids only.
 *
 * @param revision one more with every change; a reader keeps the highest
 * @param subjectDigest by which the learner's login is recognised, {@link eu.lectern.contracts.learner.SubjectDigest}; null when
 *     they do not log in
 * @param subject the login itself, in events from before the digest; null in all others
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record EnrolmentChanged(
        UUID enrolment,
        long revision,
        UUID learnerId,
        @Nullable String subjectDigest,
        String institution,
        String programme,
        String curriculum,
        String version,
        String policyHash,
        EnrolmentStatus status,
        LocalDate startsOn,
        Instant changedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String subject) {

    /** As it is said now. */
    public EnrolmentChanged(
            UUID enrolment,
            long revision,
            UUID learnerId,
            Optional<String> subject,
            String institution,
            String programme,
            String curriculum,
            String version,
            String policyHash,
            EnrolmentStatus status,
            LocalDate startsOn,
            Instant changedAt) {
        this(
                enrolment,
                revision,
                learnerId,
                subject.map(login -> SubjectDigest.of(learnerId, login)).orElse(null),
                institution,
                programme,
                curriculum,
                version,
                policyHash,
                status,
                startsOn,
                changedAt,
                null);
    }

    /** By which the learner's login is recognised, whenever this was said. */
    public Optional<String> loginDigest() {
        return subjectDigest != null
                ? Optional.of(subjectDigest)
                : Optional.ofNullable(subject).map(login -> SubjectDigest.of(learnerId, login));
    }
}
