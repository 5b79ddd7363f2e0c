package eu.lectern.enrolment.progress;

import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.enrolment.completion.Achievements;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The progress of one enrolment, as last evaluated. */
record HeldProgress(EvaluatedEnrolment enrolment, ProgressView view, FirstCompletions firsts) {

    /** What the view shows as complete. */
    Achievements achievements() {
        Map<String, LocalDate> modules = new HashMap<>();
        for (ProgressView.ModuleView module : view.modules()) {
            LocalDate completedOn = module.completedOn();
            if (completedOn != null) {
                modules.put(module.code(), completedOn);
            }
        }
        return new Achievements(modules, Optional.ofNullable(view.completedOn()));
    }
}
