package eu.lectern.system.programme;

import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.contracts.curriculum.AssessmentKind;
import eu.lectern.contracts.curriculum.Requirement.Assessed;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a learner has to pass.
 *
 * @param kind null where it does not matter
 * @param passing marks that are just enough
 * @param failing marks that are just not enough
 */
public record Task(String assessment, @Nullable AssessmentKind kind, Marks passing, Marks failing) {

    static Task of(Assessed leaf) {
        return new Task(leaf.assessment(), leaf.kind(), Marks.passing(leaf), Marks.failing(leaf));
    }

    static Task withoutMark(String assessment) {
        return new Task(assessment, null, Marks.PASSED, Marks.FAILED);
    }

    public RecordResult passed(UUID enrolment, LocalDate achievedOn) {
        return passing.result(enrolment, assessment, achievedOn);
    }

    public RecordResult failed(UUID enrolment, LocalDate achievedOn) {
        return failing.result(enrolment, assessment, achievedOn);
    }
}
