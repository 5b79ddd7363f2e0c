package eu.lectern.assessment.results;

import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.kit.idempotency.Answer;
import eu.lectern.kit.problem.Refusal;

/** What came of asking to record one result. */
public sealed interface RecordingAnswer {

    record Recorded(Answer<ResultView> answer) implements RecordingAnswer {}

    record Refused(Refusal refusal) implements RecordingAnswer {}

    /** For a caller who asked for one result only. */
    default Answer<ResultView> orThrow() {
        return switch (this) {
            case Recorded(Answer<ResultView> answer) -> answer;
            case Refused(Refusal refusal) -> throw refusal.asException();
        };
    }
}
