package eu.lectern.enrolment.completion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The programme's rule on work: scenarios, chosen or mandatory, must be passed that reach the required hours together.
 *
 * @param earned hours of the passed ones
 * @param required hours, 160 in the source
 * @param reachedOn the day on which the earned hours first reached the required ones; empty while they do not, and where
 *     none are required
 * @param passed the evidence of the passed ones, earliest first
 */
public record ScenarioHours(
        BigDecimal earned, BigDecimal required, Optional<LocalDate> reachedOn, List<Evidence> passed) {

    private record PassedScenario(Evidence pass, BigDecimal hours) {}

    public ScenarioHours {
        passed = List.copyOf(passed);
    }

    static ScenarioHours of(ProgrammePolicy policy, Standing standing, Choices choices) {
        List<PassedScenario> passed = policy.modules().stream()
                .filter(choices::countsScenarioOf)
                .flatMap(module -> passedScenario(module, standing).stream())
                .sorted(Comparator.comparing(PassedScenario::pass, Evidence.BY_ACHIEVEMENT))
                .toList();
        return new ScenarioHours(
                passed.stream().map(PassedScenario::hours).reduce(BigDecimal.ZERO, BigDecimal::add),
                policy.scenarioHours(),
                dayOfReaching(policy.scenarioHours(), passed),
                passed.stream().map(PassedScenario::pass).toList());
    }

    /** Hours that are still to come; 0 when the required ones are reached. */
    public BigDecimal outstanding() {
        return required.subtract(earned).max(BigDecimal.ZERO);
    }

    boolean isReached() {
        return earned.compareTo(required) >= 0;
    }

    private static Optional<PassedScenario> passedScenario(ModulePolicy module, Standing standing) {
        return Optional.ofNullable(module.scenario())
                .flatMap(scenario -> standing.pass(scenario.assessment()))
                .map(pass -> new PassedScenario(pass, module.scenarioHours()));
    }

    private static Optional<LocalDate> dayOfReaching(BigDecimal required, List<PassedScenario> byAchievement) {
        BigDecimal outstanding = required;
        for (PassedScenario scenario : byAchievement) {
            if (outstanding.signum() <= 0) {
                break;
            }
            outstanding = outstanding.subtract(scenario.hours());
            if (outstanding.signum() <= 0) {
                return Optional.of(scenario.pass().achievedOn());
            }
        }
        return Optional.empty();
    }
}
