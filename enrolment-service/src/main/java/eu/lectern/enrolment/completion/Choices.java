package eu.lectern.enrolment.completion;

import java.util.Set;

/**
 * What the learner has chosen.
 *
 * @param electiveScenarios codes of the modules whose elective scenario the learner does
 */
public record Choices(Set<String> electiveScenarios) {

    public static final Choices NONE = new Choices(Set.of());

    public Choices {
        electiveScenarios = Set.copyOf(electiveScenarios);
    }

    /** Only chosen and mandatory scenarios count towards the programme's scenario hours. */
    boolean countsScenarioOf(ModulePolicy module) {
        return switch (module.workBased()) {
            case MANDATORY -> true;
            case ELECTIVE -> electiveScenarios.contains(module.code());
            case NONE -> false;
        };
    }
}
