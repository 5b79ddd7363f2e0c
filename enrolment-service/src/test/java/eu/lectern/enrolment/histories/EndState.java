package eu.lectern.enrolment.histories;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.DecisionKind;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.contracts.enrolment.ProgressView.PartStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the service holds of an enrolment when its history has ended.
 *
 * @param progress the stored document
 * @param firstDays subject to the first day on which it ever counted as complete; see {@link #PROGRAMME}
 * @param decisions oldest first
 */
record EndState(ProgressView progress, Map<String, LocalDate> firstDays, List<Decided> decisions) {

    /** Among codes of modules, the programme. */
    static final String PROGRAMME = "the programme";

    /** A recorded decision. */
    record Decided(
            long progressVersion,
            DecisionKind kind,
            @Nullable String module,
            @Nullable DeliveryPart part,
            @Nullable PartStatus status,
            @Nullable LocalDate on) {

        String subject() {
            return module == null ? PROGRAMME : module;
        }
    }
}
