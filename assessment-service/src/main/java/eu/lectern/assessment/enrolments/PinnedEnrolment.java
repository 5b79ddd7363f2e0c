package eu.lectern.assessment.enrolments;

import eu.lectern.contracts.enrolment.EnrolmentChanged;
import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.contracts.learner.SubjectDigest;
import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.revision.Revisioned;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enrolment as far as results need to know it.
 *
 * @param revision 0 when enrolment-service was asked for it, so that whatever it announces afterwards wins
 * @param learner Lectern's opaque id of the person
 * @param subjectDigest by which the learner's login is recognised; null when they do not log in
 * @param curriculum with {@code version}: by whose marks its results are judged
 */
public record PinnedEnrolment(
        UUID id,
        long revision,
        UUID learner,
        @Nullable String subjectDigest,
        String institution,
        String programme,
        String curriculum,
        String version,
        EnrolmentStatus status)
        implements Revisioned {

    private static final long ASKED_FOR = 0;

    /** What comes from another service is checked here, not found out by our database. */
    public PinnedEnrolment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(learner, "learner");
        Objects.requireNonNull(institution, "institution");
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(curriculum, "curriculum");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(status, "status");
    }

    static PinnedEnrolment of(EnrolmentChanged event) {
        return new PinnedEnrolment(
                event.enrolment(),
                event.revision(),
                event.learnerId(),
                event.loginDigest().orElse(null),
                event.institution(),
                event.programme(),
                event.curriculum(),
                event.version(),
                event.status());
    }

    static PinnedEnrolment of(EnrolmentView answer) {
        return new PinnedEnrolment(
                answer.id(),
                ASKED_FOR,
                answer.learnerId(),
                answer.subject() == null ? null : SubjectDigest.of(answer.learnerId(), answer.subject()),
                answer.institution(),
                answer.programme(),
                answer.curriculum(),
                answer.version(),
                answer.status());
    }

    @Override
    public Object identity() {
        return id;
    }

    public boolean isVisibleTo(Visibility visibility) {
        return switch (visibility) {
            case Visibility.OfInstitution(String code) -> institution.equals(code);
            case Visibility.OfLearner(String subject) ->
                SubjectDigest.of(learner, subject).equals(subjectDigest);
            case Visibility.OfEveryone() -> true;
            case Visibility.OfNobody() -> false;
        };
    }
}
