package eu.lectern.system.programme;

import eu.lectern.contracts.curriculum.CurriculumModule;
import eu.lectern.contracts.curriculum.Programme.ProgrammeAssessment;
import eu.lectern.contracts.curriculum.Requirement;
import eu.lectern.contracts.curriculum.Requirement.Assessed;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** One way through a programme: of alternatives the first. */
public final class Syllabus {

    private Syllabus() {}

    /** What one module requires; of alternatives the first only. */
    public static List<Task> of(CurriculumModule module) {
        return leaves(module.requirement()).map(Task::of).toList();
    }

    /** Everything that completes a programme with these elective scenarios. */
    public static List<Task> of(PublishedProgramme programme, Collection<String> chosenScenarios) {
        Map<String, Task> tasks = new LinkedHashMap<>();
        for (CurriculumModule module : programme.modules()) {
            of(module).forEach(task -> tasks.put(task.assessment(), task));
            if (chosenScenarios.contains(module.code())) {
                Task scenario = Task.withoutMark(
                        Objects.requireNonNull(module.scenario()).assessment());
                tasks.put(scenario.assessment(), scenario);
            }
        }
        for (ProgrammeAssessment whole : programme.programme().assessments()) {
            tasks.put(whole.assessment(), Task.withoutMark(whole.assessment()));
        }
        return List.copyOf(tasks.values());
    }

    private static Stream<Assessed> leaves(Requirement requirement) {
        return switch (requirement) {
            case Requirement.AllOf(List<Requirement> all) -> all.stream().flatMap(Syllabus::leaves);
            case Requirement.AnyOf(List<Requirement> alternatives) -> leaves(alternatives.getFirst());
            case Assessed leaf -> Stream.of(leaf);
        };
    }
}
