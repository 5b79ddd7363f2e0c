package eu.lectern.assessment.results;

import eu.lectern.assessment.curriculum.PublishedPolicy;
import eu.lectern.assessment.enrolments.PinnedEnrolment;
import eu.lectern.assessment.judging.Achievement;
import eu.lectern.assessment.judging.Assessment;
import eu.lectern.assessment.judging.CombinedProjects;
import eu.lectern.assessment.judging.Judge;
import eu.lectern.assessment.judging.Judgement;
import eu.lectern.assessment.judging.ProgrammeAssessments;
import eu.lectern.assessment.rights.Recorder;
import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.kit.problem.Violation;
import java.util.List;

/**
 * An enrolment and the policy of the version that it is on: all that a result is judged by. Every new result and every
 * correction passes here, whichever way it came. What does not fit fails with a
 * {@link eu.lectern.kit.problem.RefusedException} that carries a {@link RecordingRefusal}.
 */
public record Standing(PinnedEnrolment enrolment, PublishedPolicy policy) {

    /** The assessment, if the enrolment's programme has it. */
    public Assessment assessment(String code) {
        return programme()
                .find(code)
                .orElseThrow(() -> new RecordingRefusal.UnknownAssessment(
                                code, enrolment.programme(), enrolment.curriculum(), enrolment.version())
                        .asException());
    }

    /** Lets pass what may be done together. */
    public void requireCombinable(Assessment own, List<String> alsoServes) {
        List<Violation> violations = CombinedProjects.violations(programme(), own, alsoServes);
        if (!violations.isEmpty()) {
            throw new RecordingRefusal.NotCombinable(violations).asException();
        }
    }

    Outcome judge(String code, Achievement achievement, Recorder recorder) {
        Assessment assessment = assessment(code);
        if (!recorder.mayRecord(enrolment, assessment)) {
            throw new RecordingRefusal.NotOfMooc("assessment").asException();
        }
        if (!achievement.alsoServes().isEmpty() && !recorder.isStaffOf(enrolment)) {
            throw new RecordingRefusal.NotOfMooc("alsoServes").asException();
        }
        requireCombinable(assessment, achievement.alsoServes());
        return switch (Judge.judge(assessment, achievement.figures())) {
            case Judgement.Judged(Outcome outcome) -> outcome;
            case Judgement.Refused(List<Violation> violations) ->
                throw new RecordingRefusal.Unjudgeable(violations).asException();
        };
    }

    Rules rules() {
        return new Rules(enrolment.curriculum(), enrolment.version(), policy.hash());
    }

    private ProgrammeAssessments programme() {
        return policy.assessmentsOf(enrolment.programme());
    }
}
