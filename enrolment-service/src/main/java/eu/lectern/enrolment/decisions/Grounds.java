package eu.lectern.enrolment.decisions;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.enrolment.DecisionView.EvidenceView;
import eu.lectern.enrolment.completion.Evidence;
import eu.lectern.enrolment.completion.Ground;
import eu.lectern.enrolment.completion.Recognition;

/** What a decision rests on, as it is kept: results and recognitions may change later, the record of them does not. */
final class Grounds {

    private Grounds() {}

    static EvidenceView view(Ground ground) {
        return switch (ground) {
            case Evidence result ->
                new EvidenceView(
                        result.result(),
                        null,
                        result.revision(),
                        result.assessment(),
                        result.percent(),
                        result.grade(),
                        result.passed() ? Outcome.PASSED : Outcome.FAILED,
                        null,
                        result.achievedOn(),
                        result.recordedBy());
            case Recognition recognition ->
                new EvidenceView(
                        null,
                        recognition.id(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        recognition.reason(),
                        recognition.on(),
                        recognition.by());
        };
    }
}
