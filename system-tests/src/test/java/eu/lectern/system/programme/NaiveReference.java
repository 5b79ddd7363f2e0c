package eu.lectern.system.programme;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.Programme.ProgrammeAssessment;
import eu.lectern.contracts.curriculum.Requirement;
import eu.lectern.contracts.curriculum.Requirement.Assessed;
import eu.lectern.contracts.curriculum.WorkBasedKind;
import eu.lectern.contracts.enrolment.ProgressView.AssessmentStatus;
import eu.lectern.contracts.enrolment.ProgressView.ModuleStatus;
import eu.lectern.contracts.enrolment.ProgressView.ProgrammeStatus;
import eu.lectern.system.programme.Summary.OfAssessment;
import eu.lectern.system.programme.Summary.OfModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Works out, step by step and without regard for speed, what a learner has achieved who has these results and no recognised
 * prior learning. It shares no code with the service.
 *
 * @param results in their latest revision
 */
public record NaiveReference(
        PublishedProgramme programme, Collection<String> chosenScenarios, List<ResultView> results) {

    /** Later than any day of a result: stands for "never". */
    private static final LocalDate NEVER = LocalDate.MAX;

    public Summary summary() {
        SortedMap<String, OfModule> modules = new TreeMap<>();
        SortedMap<String, OfAssessment> assessments = new TreeMap<>();
        List<LocalDate> needed = new ArrayList<>();
        int completed = 0;
        for (CurriculumModule module : programme.modules()) {
            LocalDate day = dayOf(module.requirement());
            needed.add(day);
            completed += day.equals(NEVER) ? 0 : 1;
            noteAssessments(module, assessments);
            modules.put(module.code(), new OfModule(statusOf(module, day), orNull(day)));
        }
        for (ProgrammeAssessment whole : programme.programme().assessments()) {
            needed.add(dayOf(whole.assessment(), NaiveReference::isPassed));
            assessments.put(whole.assessment(), ofAssessment(whole.assessment(), NaiveReference::isPassed));
        }
        needed.add(dayOfEnoughScenarios());
        LocalDate last = Collections.max(needed);
        return new Summary(
                last.equals(NEVER) ? ProgrammeStatus.IN_PROGRESS : ProgrammeStatus.COMPLETED,
                orNull(last),
                completed,
                hours(passedScenarios()).stripTrailingZeros(),
                modules,
                assessments);
    }

    private LocalDate dayOf(Requirement requirement) {
        return switch (requirement) {
            case Requirement.AllOf(List<Requirement> all) ->
                Collections.max(all.stream().map(this::dayOf).toList());
            case Requirement.AnyOf(List<Requirement> alternatives) ->
                Collections.min(alternatives.stream().map(this::dayOf).toList());
            case Assessed leaf -> dayOf(leaf.assessment(), result -> meets(leaf, result));
        };
    }

    private LocalDate dayOf(String assessment, Predicate<ResultView> passes) {
        LocalDate earliest = NEVER;
        for (ResultView result : standing(assessment)) {
            if (passes.test(result) && result.achievedOn().isBefore(earliest)) {
                earliest = result.achievedOn();
            }
        }
        return earliest;
    }

    private List<ResultView> standing(String assessment) {
        return results.stream()
                .filter(result -> result.assessment().equals(assessment) && !result.revoked())
                .toList();
    }

    private static boolean meets(Assessed leaf, ResultView result) {
        if (leaf.minPercent() != null) {
            return Objects.requireNonNull(result.percent()).compareTo(leaf.minPercent()) >= 0;
        }
        if (leaf.minGrade() != null) {
            return Objects.requireNonNull(result.grade()) >= leaf.minGrade();
        }
        return isPassed(result);
    }

    private static boolean isPassed(ResultView result) {
        return result.outcome() == Outcome.PASSED;
    }

    private void noteAssessments(CurriculumModule module, SortedMap<String, OfAssessment> assessments) {
        module.requirement()
                .leaves()
                .forEach(leaf -> assessments.put(
                        leaf.assessment(), ofAssessment(leaf.assessment(), result -> meets(leaf, result))));
        if (module.scenario() != null) {
            String scenario = module.scenario().assessment();
            assessments.put(scenario, ofAssessment(scenario, NaiveReference::isPassed));
        }
    }

    private OfAssessment ofAssessment(String assessment, Predicate<ResultView> passes) {
        LocalDate day = dayOf(assessment, passes);
        if (!day.equals(NEVER)) {
            return new OfAssessment(AssessmentStatus.PASSED, day);
        }
        return new OfAssessment(
                standing(assessment).isEmpty() ? AssessmentStatus.NOT_STARTED : AssessmentStatus.FAILED, null);
    }

    private ModuleStatus statusOf(CurriculumModule module, LocalDate day) {
        if (!day.equals(NEVER)) {
            return ModuleStatus.COMPLETED;
        }
        String prefix = module.code() + "-";
        boolean begun =
                results.stream().anyMatch(result -> result.assessment().startsWith(prefix) && !result.revoked());
        return begun ? ModuleStatus.IN_PROGRESS : ModuleStatus.NOT_STARTED;
    }

    private LocalDate dayOfScenario(CurriculumModule module) {
        return module.scenario() == null ? NEVER : dayOf(module.scenario().assessment(), NaiveReference::isPassed);
    }

    /** Those that count and are passed, the earliest first. */
    private List<CurriculumModule> passedScenarios() {
        return programme.modules().stream()
                .filter(module ->
                        module.workBased() == WorkBasedKind.MANDATORY || chosenScenarios.contains(module.code()))
                .filter(module -> !dayOfScenario(module).equals(NEVER))
                .sorted((one, other) -> dayOfScenario(one).compareTo(dayOfScenario(other)))
                .toList();
    }

    private LocalDate dayOfEnoughScenarios() {
        List<CurriculumModule> passed = passedScenarios();
        for (int count = 1; count <= passed.size(); count++) {
            if (hours(passed.subList(0, count)).compareTo(programme.programme().scenarioHours()) >= 0) {
                return dayOfScenario(passed.get(count - 1));
            }
        }
        return NEVER;
    }

    private static BigDecimal hours(List<CurriculumModule> scenarios) {
        return scenarios.stream().map(PublishedProgramme::scenarioHours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable LocalDate orNull(LocalDate day) {
        return day.equals(NEVER) ? null : day;
    }
}
