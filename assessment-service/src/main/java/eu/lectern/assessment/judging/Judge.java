package eu.lectern.assessment.judging;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.kit.problem.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges a result by the mark of its assessment. Exactly the figure that the assessment asks for must be given, and no other:
 * a percentage for graded work is more likely a mix-up than a result.
 */
public final class Judge {

    private static final String PERCENT = "percent";
    private static final String GRADE = "grade";
    private static final String OUTCOME = "outcome";

    private Judge() {}

    public static Judgement judge(Assessment assessment, Figures figures) {
        List<Violation> misplaced = misplaced(assessment, figures);
        if (!misplaced.isEmpty()) {
            return new Judgement.Refused(misplaced);
        }
        return switch (assessment.scale()) {
            case Scale.InPercent(BigDecimal passMark) -> byPercent(assessment, figures.percent(), passMark);
            case Scale.InGrades(int passGrade, int top) -> byGrade(assessment, figures.grade(), passGrade, top);
            case Scale.PassedOrFailed() -> byOutcome(assessment, figures.outcome());
        };
    }

    private static Judgement byPercent(Assessment assessment, @Nullable BigDecimal percent, BigDecimal passMark) {
        return percent == null
                ? missing(PERCENT, assessment)
                : new Judgement.Judged(passedIf(percent.compareTo(passMark) >= 0));
    }

    private static Judgement byGrade(Assessment assessment, @Nullable Integer grade, int passGrade, int top) {
        if (grade == null) {
            return missing(GRADE, assessment);
        }
        if (grade < 1 || grade > top) {
            return refused(GRADE, "must be a whole number from 1 to " + top);
        }
        return new Judgement.Judged(passedIf(grade >= passGrade));
    }

    private static Judgement byOutcome(Assessment assessment, @Nullable Outcome outcome) {
        return outcome == null ? missing(OUTCOME, assessment) : new Judgement.Judged(outcome);
    }

    /** The figures that are given and are not due. */
    private static List<Violation> misplaced(Assessment assessment, Figures figures) {
        String due = due(assessment.scale());
        List<Violation> misplaced = new ArrayList<>();
        if (figures.percent() != null && !due.equals(PERCENT)) {
            misplaced.add(misplaced(PERCENT, assessment));
        }
        if (figures.grade() != null && !due.equals(GRADE)) {
            misplaced.add(misplaced(GRADE, assessment));
        }
        if (figures.outcome() != null && !due.equals(OUTCOME)) {
            misplaced.add(misplaced(OUTCOME, assessment));
        }
        return misplaced;
    }

    private static Violation misplaced(String field, Assessment assessment) {
        return new Violation(field, "is not for " + assessment.code() + ", which " + asksFor(assessment.scale()));
    }

    private static Judgement missing(String field, Assessment assessment) {
        return refused(field, "is required: " + assessment.code() + " " + asksFor(assessment.scale()));
    }

    private static Judgement refused(String field, String message) {
        return new Judgement.Refused(List.of(new Violation(field, message)));
    }

    private static String due(Scale scale) {
        return switch (scale) {
            case Scale.InPercent ignored -> PERCENT;
            case Scale.InGrades ignored -> GRADE;
            case Scale.PassedOrFailed ignored -> OUTCOME;
        };
    }

    private static String asksFor(Scale scale) {
        return switch (scale) {
            case Scale.InPercent ignored -> "is marked in `percent`";
            case Scale.InGrades(int passGrade, int top) -> "is graded: send `grade`, a whole number from 1 to " + top;
            case Scale.PassedOrFailed ignored -> "has no mark: send `outcome`, PASSED or FAILED";
        };
    }

    private static Outcome passedIf(boolean passed) {
        return passed ? Outcome.PASSED : Outcome.FAILED;
    }
}
