package eu.lectern.system.partners;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.system.observing.Database;
import eu.lectern.system.observing.StoredEvidence;
import eu.lectern.system.programme.NaiveReference;
import eu.lectern.system.programme.Summary;
import java.util.List;

/** Holds what the system has of a student against what was sent. */
record CountedOnce(Institution institution, Database evidence) {

    /** A result without what is not the sender's to say. */
    private record Told(RecordResult result, String outcome, long revision, boolean revoked) {

        static Told of(Student.Attempt attempt) {
            return new Told(attempt.result(), attempt.outcome().name(), 1, false);
        }

        static Told of(ResultView view) {
            boolean marked = view.percent() != null || view.grade() != null;
            RecordResult result = new RecordResult(
                    view.enrolment(),
                    view.assessment(),
                    view.percent(),
                    view.grade(),
                    marked ? null : view.outcome(),
                    view.achievedOn(),
                    view.source(),
                    view.alsoServes().isEmpty() ? null : List.copyOf(view.alsoServes()));
            return new Told(result, view.outcome().name(), view.revision(), view.revoked());
        }
    }

    void require(Student student) {
        List<ResultView> results = institution.results().of(student.enrolment());
        assertThat(results.stream().map(Told::of))
                .as("results of %s", student.enrolment())
                .containsExactlyInAnyOrderElementsOf(
                        student.results().stream().map(Told::of).toList());
        assertThat(StoredEvidence.stored(evidence, student.enrolment()))
                .as("evidence of %s", student.enrolment())
                .isEqualTo(StoredEvidence.expected(results));
        assertThat(Summary.of(institution.enrolments().progress(student.enrolment())))
                .as("progress of %s", student.enrolment())
                .isEqualTo(new NaiveReference(student.programme(), student.scenarios(), results).summary());
    }
}
