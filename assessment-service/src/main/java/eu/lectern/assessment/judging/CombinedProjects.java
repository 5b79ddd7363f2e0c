package eu.lectern.assessment.judging;

import eu.lectern.contracts.curriculum.AssessmentKind;
import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.kit.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether one project may serve several modules. The source says of modules 22, 31 and 35 "Apvienot ar citu moduli"
 * (combine with another module); it is enough when one of the two names the other.
 */
public final class CombinedProjects {

    private CombinedProjects() {}

    /** What is wrong with letting the work of an assessment serve others too; empty when nothing is. */
    public static List<Violation> violations(ProgrammeAssessments programme, Assessment own, List<String> alsoServes) {
        List<Violation> violations = new ArrayList<>();
        for (int index = 0; index < alsoServes.size(); index++) {
            String field = "alsoServes[" + index + "]";
            objection(programme, own, alsoServes.get(index))
                    .ifPresent(message -> violations.add(new Violation(field, message)));
        }
        return violations;
    }

    private static Optional<String> objection(ProgrammeAssessments programme, Assessment own, String code) {
        if (own.kind() != AssessmentKind.PROJECT) {
            return Optional.of("is not for " + own.code() + ", which is no project");
        }
        if (code.equals(own.code())) {
            return Optional.of("is the assessment itself");
        }
        Optional<Assessment> other = programme.find(code);
        if (other.isEmpty()) {
            return Optional.of(code + " is not in the enrolment's programme");
        }
        if (other.get().kind() != AssessmentKind.PROJECT) {
            return Optional.of(code + " is no project");
        }
        return areCombinable(programme, own.code(), code)
                ? Optional.empty()
                : Optional.of("the curriculum does not combine " + code + " with " + own.code());
    }

    private static boolean areCombinable(ProgrammeAssessments programme, String one, String other) {
        Optional<CurriculumModule> first = programme.moduleOf(one);
        Optional<CurriculumModule> second = programme.moduleOf(other);
        return first.isPresent()
                && second.isPresent()
                && (names(first.get(), second.get()) || names(second.get(), first.get()));
    }

    private static boolean names(CurriculumModule one, CurriculumModule other) {
        return one.combinableWith().contains(other.code());
    }
}
