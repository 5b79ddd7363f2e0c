package eu.lectern.enrolment.completion;

import eu.lectern.contracts.curriculum.Requirement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How a learner stands in each assessment: several attempts may exist, any unrevoked pass counts, and the earliest one
 * gives the date.
 *
 * @param results assessment to the results that stand, earliest first
 * @param awaiting the assessments of which the latest submission has not been assessed
 * @param recognitions of prior learning
 */
record Standing(Map<String, List<Evidence>> results, Set<String> awaiting, Recognitions recognitions) {

    static Standing of(EvidenceSet evidence, Recognitions recognitions) {
        List<Evidence> standing = evidence.latest().values().stream()
                .filter(item -> !item.revoked())
                .sorted(Evidence.BY_ACHIEVEMENT)
                .toList();
        Map<String, List<Evidence>> results = new HashMap<>();
        for (Evidence item : standing) {
            item.serves()
                    .forEach(code -> results.computeIfAbsent(code, key -> new ArrayList<>())
                            .add(item));
        }
        return new Standing(results, awaiting(evidence.submissions().values(), standing), recognitions);
    }

    /** The earliest result by which a requirement's leaf is met. */
    Optional<Evidence> pass(Requirement.Assessed leaf) {
        return pass(leaf.assessment(), item -> leaf.isMetBy(item.percent(), item.grade(), item.passed()));
    }

    /** The earliest pass of an assessment that has no mark of its own: a scenario, or one of the programme as a whole. */
    Optional<Evidence> pass(String assessment) {
        return pass(assessment, Evidence::passed);
    }

    /** What has been tried of an assessment that is not passed. */
    Attempt attempt(String assessment) {
        if (awaiting.contains(assessment)) {
            return Attempt.AWAITING_ASSESSMENT;
        }
        return results.containsKey(assessment) ? Attempt.FAILED : Attempt.NONE;
    }

    private Optional<Evidence> pass(String assessment, Predicate<Evidence> meets) {
        return results.getOrDefault(assessment, List.of()).stream()
                .filter(meets)
                .findFirst();
    }

    /** Of several submissions the latest counts; what was handed in before it is replaced. */
    private static Set<String> awaiting(Collection<Submission> submissions, List<Evidence> standing) {
        Set<UUID> assessed = standing.stream()
                .flatMap(item -> Optional.ofNullable(item.submission()).stream())
                .collect(Collectors.toSet());
        Map<String, Submission> latest = new HashMap<>();
        submissions.stream()
                .sorted(Submission.BY_TIME)
                .forEach(item -> item.serves().forEach(code -> latest.put(code, item)));
        Set<String> awaiting = new HashSet<>();
        latest.forEach((code, item) -> {
            if (!assessed.contains(item.id())) {
                awaiting.add(code);
            }
        });
        return awaiting;
    }
}
