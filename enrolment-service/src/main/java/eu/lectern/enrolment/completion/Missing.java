package eu.lectern.enrolment.completion;

import java.math.BigDecimal;
import java.util.List;

/** One thing that stands between a learner and a completion. */
public sealed interface Missing {

    /** A module that is not complete. */
    record Module(String code) implements Missing {}

    /** An assessment that is not passed. */
    record Assessment(String code) implements Missing {}

    /** Hours of passed scenarios, chosen or mandatory, that are still to come; more than 0. */
    record ScenarioHours(BigDecimal hours) implements Missing {}

    /** The assessments that would meet an open requirement, each once. */
    static List<Missing> assessments(Finding finding) {
        return finding.missing().distinct().<Missing>map(Assessment::new).toList();
    }
}
