package eu.lectern.enrolment.completion;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * How a learner stands in each assessment: several attempts may exist, any unrevoked pass counts, and the earliest one
 * gives the date.
 *
 * @param passes assessment to the pass that counts
 * @param attempted the assessments with any unrevoked result, passed or failed
 */
record Standing(Map<String, Evidence> passes, Set<String> attempted) {

    private static final BinaryOperator<Evidence> EARLIEST = BinaryOperator.minBy(Evidence.BY_ACHIEVEMENT);

    static Standing of(Collection<Evidence> latest) {
        Map<String, Evidence> passes = new HashMap<>();
        Set<String> attempted = new HashSet<>();
        for (Evidence item : latest) {
            if (!item.revoked()) {
                attempted.add(item.assessment());
            }
            if (item.isPass()) {
                passes.merge(item.assessment(), item, EARLIEST);
            }
        }
        return new Standing(Map.copyOf(passes), Set.copyOf(attempted));
    }

    Optional<Evidence> pass(String assessment) {
        return Optional.ofNullable(passes.get(assessment));
    }

    AssessmentState state(String assessment) {
        return pass(assessment)
                .<AssessmentState>map(AssessmentState.Passed::new)
                .orElseGet(() -> attempted.contains(assessment)
                        ? new AssessmentState.Failed()
                        : new AssessmentState.NotStarted());
    }
}
