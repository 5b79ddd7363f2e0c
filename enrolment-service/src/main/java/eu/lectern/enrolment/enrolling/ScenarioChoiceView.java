package eu.lectern.enrolment.enrolling;

import eu.lectern.enrolment.completion.Choices;
import eu.lectern.enrolment.completion.ProgrammePolicy;
import java.math.BigDecimal;
import java.util.List;

/**
 * The elective scenarios that a learner has chosen, and whether they suffice.
 *
 * @param modules codes, sorted
 * @param reachableHours of the chosen and the mandatory scenarios together, were all of them passed
 * @param requiredHours that the programme asks for
 * @param warnings in words; empty when the choice can reach the required hours
 */
record ScenarioChoiceView(
        List<String> modules, BigDecimal reachableHours, BigDecimal requiredHours, List<String> warnings) {

    static ScenarioChoiceView of(Choices choices, ProgrammePolicy policy) {
        BigDecimal reachable = policy.reachableScenarioHours(choices);
        BigDecimal required = policy.scenarioHours();
        return new ScenarioChoiceView(
                choices.electiveScenarios().stream().sorted().toList(),
                reachable,
                required,
                reachable.compareTo(required) >= 0
                        ? List.of()
                        : List.of("The chosen and mandatory scenarios come to %s hours; the programme asks for %s."
                                .formatted(reachable.toPlainString(), required.toPlainString())));
    }

    /** The entity tag, without quotes: the same for the same choice under the same rules. */
    String tag() {
        return "%s-%s-%s"
                .formatted(String.join(".", modules), reachableHours.toPlainString(), requiredHours.toPlainString());
    }
}
