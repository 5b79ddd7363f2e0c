package eu.lectern.contracts.learner;

import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.contracts.assessment.SubmissionView;
import eu.lectern.contracts.enrolment.DecisionView;
import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.contracts.enrolment.RecognitionView;
import java.time.Instant;
import java.util.List;

/**
 * All that Lectern holds on one learner. Copies that one service keeps of another's data, and what is computed from the rest
 * on demand, are left out.
 *
 * @param enrolments in the order of enrolling
 * @param results with all their revisions, in the order of recording
 * @param submissions with what was handed in, in the order of handing in
 */
public record LearnerExport(
        Instant exportedAt,
        LearnerView learner,
        List<HeldEnrolment> enrolments,
        List<ResultView> results,
        List<SubmissionView> submissions) {

    public LearnerExport {
        enrolments = List.copyOf(enrolments);
        results = List.copyOf(results);
        submissions = List.copyOf(submissions);
    }

    /**
     * One enrolment and what came of it.
     *
     * @param chosenScenarios codes of the modules whose elective scenario the learner has chosen
     * @param decisions oldest first
     * @param recognitions oldest first, the withdrawn ones among them
     */
    public record HeldEnrolment(
            EnrolmentView enrolment,
            ProgressView progress,
            List<String> chosenScenarios,
            List<DecisionView> decisions,
            List<RecognitionView> recognitions) {

        public HeldEnrolment {
            chosenScenarios = List.copyOf(chosenScenarios);
            decisions = List.copyOf(decisions);
            recognitions = List.copyOf(recognitions);
        }
    }
}
