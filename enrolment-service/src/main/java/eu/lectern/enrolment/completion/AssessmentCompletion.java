package eu.lectern.enrolment.completion;

import eu.lectern.contracts.curriculum.AssessmentKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One assessment and how the learner stands in it.
 *
 * @param assessment code, e.g. {@code M05-MOOC-TEST}
 */
public record AssessmentCompletion(String assessment, AssessmentKind kind, AssessmentState state) {

    /** The pass that counts; empty while there is none. */
    Optional<Evidence> pass() {
        return state instanceof AssessmentState.Passed(Evidence pass) ? Optional.of(pass) : Optional.empty();
    }

    /** The day of the pass that counts; empty while there is none. */
    public Optional<LocalDate> passedOn() {
        return pass().map(Evidence::achievedOn);
    }
}
