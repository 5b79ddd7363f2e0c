package eu.lectern.enrolment.completion;

import eu.lectern.contracts.curriculum.DeliveryPart;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The recognitions of prior learning that stand.
 *
 * @param standing in any order
 */
public record Recognitions(List<Recognition> standing) {

    public static final Recognitions NONE = new Recognitions(List.of());

    public Recognitions {
        standing = List.copyOf(standing);
    }

    /** What passes a part that the module requires: a recognition of the part or of the whole module; the earliest. */
    Optional<Recognition> ofRequired(String module, DeliveryPart part) {
        return earliest(each -> each.module().equals(module)
                && each.part().filter(other -> other != part).isEmpty());
    }

    /**
     * What passes an elective scenario: a recognition of the work-based part itself. One of the whole module passes what
     * the module requires, and an elective scenario is not among that.
     */
    Optional<Recognition> ofElectiveScenario(String module) {
        return earliest(
                each -> each.module().equals(module) && each.part().equals(Optional.of(DeliveryPart.WORK_BASED)));
    }

    private Optional<Recognition> earliest(Predicate<Recognition> wanted) {
        return standing.stream().filter(wanted).min(Recognition.EARLIEST_FIRST);
    }
}
