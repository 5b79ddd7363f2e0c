package eu.lectern.assessment.results;

import eu.lectern.kit.problem.ProblemType;
import eu.lectern.kit.problem.Refusal;
import eu.lectern.kit.problem.Violation;
import java.util.List;

/** Why well-formed work or a well-formed result is not recorded. */
public sealed interface RecordingRefusal extends Refusal {

    /** There is no such enrolment, or it is another institution's: both look the same. */
    record UnknownEnrolment() implements RecordingRefusal {
        @Override
        public ProblemType type() {
            return ProblemType.UNPROCESSABLE;
        }

        @Override
        public String detail() {
            return "There is no such enrolment.";
        }

        @Override
        public List<Violation> violations() {
            return List.of(new Violation("enrolment", "is not known"));
        }
    }

    /** The enrolment's programme does not have it, in the curriculum version that the enrolment is pinned to. */
    record UnknownAssessment(String assessment, String programme, String curriculum, String version)
            implements RecordingRefusal {
        @Override
        public ProblemType type() {
            return ProblemType.UNPROCESSABLE;
        }

        @Override
        public String detail() {
            return "The enrolment's programme has no such assessment.";
        }

        @Override
        public List<Violation> violations() {
            return List.of(new Violation(
                    "assessment",
                    "%s is not in programme %s of %s %s".formatted(assessment, programme, curriculum, version)));
        }
    }

    /** The figures do not fit the assessment. */
    record Unjudgeable(List<Violation> violations) implements RecordingRefusal {
        public Unjudgeable {
            violations = List.copyOf(violations);
        }

        @Override
        public ProblemType type() {
            return ProblemType.UNPROCESSABLE;
        }

        @Override
        public String detail() {
            return "The result cannot be judged by the assessment's mark.";
        }
    }

    /** The projects cannot be done together. */
    record NotCombinable(List<Violation> violations) implements RecordingRefusal {
        public NotCombinable {
            violations = List.copyOf(violations);
        }

        @Override
        public ProblemType type() {
            return ProblemType.UNPROCESSABLE;
        }

        @Override
        public String detail() {
            return "The work cannot serve these projects together.";
        }
    }

    /** Work that needs revision goes back with a word on what to revise. */
    record FeedbackMissing() implements RecordingRefusal {
        @Override
        public ProblemType type() {
            return ProblemType.UNPROCESSABLE;
        }

        @Override
        public String detail() {
            return "The work is not passed; tell the learner what to revise.";
        }

        @Override
        public List<Violation> violations() {
            return List.of(new Violation("feedback", "is required where the outcome is FAILED"));
        }
    }

    /** Another assessed the submission first. */
    record AssessedMeanwhile() implements RecordingRefusal {
        @Override
        public ProblemType type() {
            return ProblemType.CONFLICT;
        }

        @Override
        public String detail() {
            return "The submission has been assessed.";
        }
    }

    /**
     * A MOOC provider records what belongs to the MOOC, and nothing else.
     *
     * @param field what does not belong to it
     */
    record NotOfMooc(String field) implements RecordingRefusal {
        @Override
        public ProblemType type() {
            return ProblemType.FORBIDDEN;
        }

        @Override
        public String detail() {
            return "A MOOC provider records the MOOC's assessments only.";
        }

        @Override
        public List<Violation> violations() {
            return List.of(new Violation(field, "does not belong to the MOOC"));
        }
    }

    /** The enrolment's curriculum version is on its way from the catalogue. */
    record CurriculumOnItsWay() implements RecordingRefusal {
        @Override
        public ProblemType type() {
            return ProblemType.UNAVAILABLE;
        }

        @Override
        public String detail() {
            return "The enrolment's curriculum version has not arrived here yet; try again with the same key.";
        }
    }
}
