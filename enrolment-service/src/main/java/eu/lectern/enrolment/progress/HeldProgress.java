package eu.lectern.enrolment.progress;

import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.enrolment.completion.Achievements;
import eu.lectern.enrolment.completion.Achievements.ModulePart;
import eu.lectern.enrolment.completion.PartState;
import eu.lectern.enrolment.completion.PolicyId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The progress of one enrolment, as last evaluated. */
record HeldProgress(EvaluatedEnrolment enrolment, ProgressView view, FirstCompletions firsts) {

    /** What the view shows as achieved. */
    Achievements achievements() {
        Map<ModulePart, PartState> parts = new HashMap<>();
        Map<String, LocalDate> modules = new HashMap<>();
        for (ProgressView.ModuleView module : view.modules()) {
            for (ProgressView.PartView part : module.parts()) {
                PartState.shownAs(part.status(), part.passedOn())
                        .ifPresent(state -> parts.put(new ModulePart(module.code(), part.part()), state));
            }
            LocalDate completedOn = module.completedOn();
            if (completedOn != null) {
                modules.put(module.code(), completedOn);
            }
        }
        return new Achievements(parts, modules, Optional.ofNullable(view.completedOn()));
    }

    /** The same progress of an enrolment that has been moved to another version. */
    HeldProgress under(PolicyId policy) {
        return new HeldProgress(
                new EvaluatedEnrolment(enrolment.id(), enrolment.institution(), enrolment.programme(), policy),
                view,
                firsts);
    }
}
