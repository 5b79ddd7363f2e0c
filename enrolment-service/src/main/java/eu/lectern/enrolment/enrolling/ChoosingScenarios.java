package eu.lectern.enrolment.enrolling;

import eu.lectern.contracts.curriculum.WorkBasedKind;
import eu.lectern.enrolment.changes.ChangeLog;
import eu.lectern.enrolment.completion.Choices;
import eu.lectern.enrolment.completion.ProgrammePolicy;
import eu.lectern.enrolment.curriculum.Policies;
import eu.lectern.enrolment.progress.ScenarioChoices;
import eu.lectern.enrolment.register.Enrolment;
import eu.lectern.enrolment.register.EnrolmentWithdrawn;
import eu.lectern.kit.precondition.IfMatch;
import eu.lectern.kit.precondition.PreconditionRefusal;
import eu.lectern.kit.problem.StandardRefusal;
import eu.lectern.kit.problem.Violation;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Choosing which elective scenarios a learner does. A choice that cannot reach the required hours is warned of. */
@Singleton
final class ChoosingScenarios {

    private final Policies policies;
    private final ScenarioChoices choices;
    private final ChangeLog log;

    ChoosingScenarios(Policies policies, ScenarioChoices choices, ChangeLog log) {
        this.policies = policies;
        this.choices = choices;
        this.log = log;
    }

    Uni<ScenarioChoiceView> present(Enrolment enrolment) {
        return policies.of(enrolment.policy(), enrolment.programme())
                .chain(policy -> choices.of(enrolment.id()).map(held -> ScenarioChoiceView.of(held, policy)));
    }

    /**
     * Refuses codes that are no modules of the programme with an elective scenario, and a withdrawn enrolment.
     *
     * @param expected the choice that it is to replace; empty for whatever was chosen
     */
    Uni<ScenarioChoiceView> choose(
            Enrolment enrolment, @Nullable ChooseScenarios body, String by, Optional<IfMatch> expected) {
        return policies.of(enrolment.policy(), enrolment.programme()).chain(policy -> {
            Choices chosen = check(body, policy);
            return replaced(enrolment, policy, expected)
                    .chain(instead -> choose(enrolment, chosen, policy, by, instead));
        });
    }

    private Uni<Optional<Choices>> replaced(Enrolment enrolment, ProgrammePolicy policy, Optional<IfMatch> expected) {
        if (expected.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return choices.of(enrolment.id()).map(held -> {
            if (!expected.get().names(ScenarioChoiceView.of(held, policy).tag())) {
                throw new PreconditionRefusal.Changed().asException();
            }
            return Optional.of(held);
        });
    }

    private Uni<ScenarioChoiceView> choose(
            Enrolment enrolment, Choices chosen, ProgrammePolicy policy, String by, Optional<Choices> instead) {
        return choices.choose(enrolment.id(), chosen, by, instead)
                .chain(written -> written ? Uni.createFrom().voidItem() : refuse(enrolment, instead))
                .replaceWith(ScenarioChoiceView.of(chosen, policy))
                .invoke(log::wake);
    }

    /** It is withdrawn, or another was faster. */
    private Uni<Void> refuse(Enrolment enrolment, Optional<Choices> instead) {
        return choices.of(enrolment.id()).map(held -> {
            boolean same = instead.map(held::equals).orElse(true);
            throw same ? new EnrolmentWithdrawn().asException() : new PreconditionRefusal.Changed().asException();
        });
    }

    private static Choices check(@Nullable ChooseScenarios body, ProgrammePolicy policy) {
        if (body == null || body.modules() == null) {
            throw StandardRefusal.invalid("modules", "is required; empty for no choice")
                    .asException();
        }
        List<Violation> violations = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        List<@Nullable String> modules = body.modules();
        for (int index = 0; index < modules.size(); index++) {
            String code = modules.get(index);
            if (code != null && isElective(code, policy)) {
                codes.add(code);
            } else {
                violations.add(new Violation(
                        "modules[" + index + "]", "is not a module of the programme with an elective scenario"));
            }
        }
        if (!violations.isEmpty()) {
            throw new StandardRefusal.Invalid(violations).asException();
        }
        return new Choices(codes);
    }

    private static boolean isElective(String code, ProgrammePolicy policy) {
        return policy.module(code)
                .filter(module -> module.workBased() == WorkBasedKind.ELECTIVE)
                .isPresent();
    }
}
