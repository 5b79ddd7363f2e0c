package eu.lectern.enrolment.completion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The programme's rule on work: scenarios, chosen or mandatory, must be passed that reach the required hours together.
 * Recognised ones count like passed ones, and are told apart.
 *
 * @param earned hours of those that results passed
 * @param recognised hours of those that prior learning passed
 * @param required hours, 160 in the source
 * @param reachedOn the day on which the hours first reached the required ones; empty while they do not, and where none are
 *     required
 * @param passed what passed them, earliest first
 */
public record ScenarioHours(
        BigDecimal earned,
        BigDecimal recognised,
        BigDecimal required,
        Optional<LocalDate> reachedOn,
        List<Ground> passed) {

    private record PassedScenario(String module, Ground ground, BigDecimal hours) {}

    public ScenarioHours {
        passed = List.copyOf(passed);
    }

    static ScenarioHours of(ProgrammePolicy policy, List<ModuleCompletion> modules, Choices choices) {
        List<PassedScenario> passed = modules.stream()
                .flatMap(module -> policy
                        .module(module.code())
                        .filter(choices::countsScenarioOf)
                        .flatMap(rules -> passedScenario(rules, module))
                        .stream())
                .sorted(Comparator.comparing(
                                (PassedScenario each) -> each.ground().on())
                        .thenComparing(PassedScenario::module))
                .toList();
        return new ScenarioHours(
                sum(passed, Evidence.class),
                sum(passed, Recognition.class),
                policy.scenarioHours(),
                dayOfReaching(policy.scenarioHours(), passed),
                passed.stream().map(PassedScenario::ground).toList());
    }

    /** Hours that are still to come; 0 when the required ones are reached. */
    public BigDecimal outstanding() {
        return required.subtract(earned).subtract(recognised).max(BigDecimal.ZERO);
    }

    boolean isReached() {
        return outstanding().signum() == 0;
    }

    private static Optional<PassedScenario> passedScenario(ModulePolicy rules, ModuleCompletion module) {
        return module.scenario()
                .flatMap(scenario -> scenario.metBy().findFirst())
                .map(ground -> new PassedScenario(rules.code(), ground, rules.scenarioHours()));
    }

    private static BigDecimal sum(List<PassedScenario> passed, Class<? extends Ground> by) {
        return passed.stream()
                .filter(scenario -> by.isInstance(scenario.ground()))
                .map(PassedScenario::hours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<LocalDate> dayOfReaching(BigDecimal required, List<PassedScenario> byDay) {
        BigDecimal outstanding = required;
        for (PassedScenario scenario : byDay) {
            if (outstanding.signum() <= 0) {
                break;
            }
            outstanding = outstanding.subtract(scenario.hours());
            if (outstanding.signum() <= 0) {
                return Optional.of(scenario.ground().on());
            }
        }
        return Optional.empty();
    }
}
