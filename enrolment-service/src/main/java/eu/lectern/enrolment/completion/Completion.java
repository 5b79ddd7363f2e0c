package eu.lectern.enrolment.completion;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.enrolment.completion.Achievements.ModulePart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far one enrolment has come. A programme is complete when every module is, every assessment of the programme is
 * passed, and the scenario hours are reached.
 *
 * @param modules ordered by number
 * @param assessments those of the programme as a whole
 * @param hours one entry a delivery part
 */
public record Completion(
        ProgrammeState state,
        List<ModuleCompletion> modules,
        List<AssessmentCompletion> assessments,
        List<PartHours> hours,
        ScenarioHours scenarioHours) {

    public Completion {
        modules = List.copyOf(modules);
        assessments = List.copyOf(assessments);
        hours = List.copyOf(hours);
    }

    /**
     * The one function that decides. The same policy, evidence, recognitions and choices give the same answer, in whatever
     * order they came. Evidence of assessments and recognitions of modules that the programme does not have are passed over.
     * What to record of a change follows from two answers: {@link Decision#between}.
     */
    public static Completion of(
            ProgrammePolicy policy, EvidenceSet evidence, Recognitions recognitions, Choices choices) {
        Standing standing = Standing.of(evidence, recognitions);
        List<ModuleCompletion> modules = policy.modules().stream()
                .map(module -> ModuleCompletion.of(module, standing, choices))
                .toList();
        List<AssessmentCompletion> assessments = policy.assessments().stream()
                .map(each -> new AssessmentCompletion(each.kind(), ofProgramme(each.assessment(), standing)))
                .toList();
        ScenarioHours scenarioHours = ScenarioHours.of(policy, modules, choices);
        return new Completion(
                state(modules, assessments, scenarioHours),
                modules,
                assessments,
                Arrays.stream(DeliveryPart.values())
                        .map(part -> PartHours.of(part, policy, modules))
                        .toList(),
                scenarioHours);
    }

    public int modulesCompleted() {
        return (int) modules.stream().filter(ModuleCompletion::isComplete).count();
    }

    /** What is achieved, and since when. */
    public Achievements achievements() {
        Map<ModulePart, PartState> parts = new HashMap<>();
        Map<String, LocalDate> completed = new HashMap<>();
        for (ModuleCompletion module : modules) {
            module.parts().forEach(part -> parts.put(new ModulePart(module.code(), part.part()), part.state()));
            module.completedOn().ifPresent(day -> completed.put(module.code(), day));
        }
        return new Achievements(
                parts,
                completed,
                state instanceof ProgrammeState.Completed(LocalDate on) ? Optional.of(on) : Optional.empty());
    }

    /** Codes of what the programme requires: its modules and its own assessments. */
    List<String> required() {
        return Stream.concat(
                        modules.stream().map(ModuleCompletion::code),
                        assessments.stream().map(AssessmentCompletion::assessment))
                .toList();
    }

    /** What counts for the programme beyond its modules: its own assessments and the scenarios. */
    Stream<Ground> groundsOfProgramme() {
        return Stream.concat(
                assessments.stream().flatMap(each -> each.finding().metBy()), scenarioHours.passed().stream());
    }

    private static Finding.OfAssessment ofProgramme(String assessment, Standing standing) {
        return Finding.OfAssessment.of(assessment, standing.pass(assessment), Optional.empty(), standing);
    }

    private static ProgrammeState state(
            List<ModuleCompletion> modules, List<AssessmentCompletion> assessments, ScenarioHours scenarioHours) {
        List<Missing> missing = missing(modules, assessments, scenarioHours);
        return missing.isEmpty()
                ? new ProgrammeState.Completed(lastDay(modules, assessments, scenarioHours))
                : new ProgrammeState.InProgress(missing);
    }

    private static List<Missing> missing(
            List<ModuleCompletion> modules, List<AssessmentCompletion> assessments, ScenarioHours scenarioHours) {
        List<Missing> missing = new ArrayList<>();
        for (ModuleCompletion module : modules) {
            if (!module.isComplete()) {
                missing.add(new Missing.Module(module.code()));
            }
        }
        for (AssessmentCompletion assessment : assessments) {
            missing.addAll(Missing.assessments(assessment.finding()));
        }
        if (!scenarioHours.isReached()) {
            missing.add(new Missing.ScenarioHours(scenarioHours.outstanding()));
        }
        return missing;
    }

    /** Of a programme that is complete: its modules, at least one, all have their day. */
    private static LocalDate lastDay(
            List<ModuleCompletion> modules, List<AssessmentCompletion> assessments, ScenarioHours scenarioHours) {
        Stream<LocalDate> ofModules = modules.stream().flatMap(module -> module.completedOn().stream());
        Stream<LocalDate> ofAssessments = assessments.stream().flatMap(each -> each.finding().metOn().stream());
        return Stream.concat(Stream.concat(ofModules, ofAssessments), scenarioHours.reachedOn().stream())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
