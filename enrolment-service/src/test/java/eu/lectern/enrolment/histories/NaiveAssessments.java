package eu.lectern.enrolment.histories;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.enrolment.ProgressView.AssessmentStatus;
import eu.lectern.contracts.enrolment.ProgressView.AssessmentView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** How the learner stands in single assessments. */
record NaiveAssessments(FinalFacts facts) {

    /** Whether the learner need not do it any more on that day. */
    boolean isDone(Asked asked, LocalDate day) {
        return isPassed(asked, day) || isRecognised(asked, day);
    }

    AssessmentView view(Asked asked) {
        AssessmentStatus status = status(asked);
        boolean done = status == AssessmentStatus.PASSED || status == AssessmentStatus.RECOGNISED;
        LocalDate on = done ? Days.first(day -> isDone(asked, day)).orElseThrow() : null;
        return new AssessmentView(asked.assessment(), asked.kind(), status, on);
    }

    AssessmentStatus status(Asked asked) {
        Optional<LocalDate> done = Days.first(day -> isDone(asked, day));
        if (done.isPresent()) {
            return isPassed(asked, done.get()) ? AssessmentStatus.PASSED : AssessmentStatus.RECOGNISED;
        }
        if (isAwaited(asked)) {
            return AssessmentStatus.AWAITING_ASSESSMENT;
        }
        boolean tried = facts.results().stream().anyMatch(result -> result.serves(asked.assessment()));
        return tried ? AssessmentStatus.FAILED : AssessmentStatus.NOT_STARTED;
    }

    private boolean isPassed(Asked asked, LocalDate day) {
        return facts.results().stream()
                .filter(result -> result.serves(asked.assessment()))
                .filter(result -> !result.on().isAfter(day))
                .anyMatch(result -> isEnough(asked, result));
    }

    /** The figure decides where there is a mark for it, else how the result was judged. */
    private static boolean isEnough(Asked asked, Step.Judged result) {
        BigDecimal percent = result.percent();
        BigDecimal minPercent = asked.minPercent();
        Integer grade = result.grade();
        Integer minGrade = asked.minGrade();
        if (percent != null && minPercent != null) {
            return percent.subtract(minPercent).signum() != -1;
        }
        if (grade != null && minGrade != null) {
            return !(grade < minGrade);
        }
        return result.outcome().equals(Outcome.PASSED);
    }

    /** A recognised module needs no pass in what it requires; its elective scenario is not among that. */
    private boolean isRecognised(Asked asked, LocalDate day) {
        return facts.recognitions().entrySet().stream()
                .filter(recognition -> !recognition.getValue().isAfter(day))
                .map(recognition -> recognition.getKey())
                .filter(slot -> slot.module().equals(asked.module()))
                .anyMatch(slot -> slot.part() == null ? !asked.elective() : slot.part() == asked.part());
    }

    /** No result that stands has assessed the latest work. */
    private boolean isAwaited(Asked asked) {
        return facts.submissions().stream()
                .filter(work -> work.serves(asked.assessment()))
                .max(Comparator.comparing(Step.HandedIn::at))
                .filter(latest -> facts.results().stream()
                        .noneMatch(
                                result -> Integer.valueOf(latest.submission()).equals(result.submission())))
                .isPresent();
    }
}
