package eu.lectern.enrolment.histories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is true at the end of a history, whatever the order in which it became known.
 *
 * @param results the highest known revision of each, the revoked left out
 * @param submissions each once
 * @param recognitions those that stand
 * @param chosen codes of the modules whose elective scenario was chosen last
 */
record FinalFacts(
        List<Step.Judged> results,
        Set<Step.HandedIn> submissions,
        Map<Step.Slot, LocalDate> recognitions,
        Set<String> chosen) {

    static FinalFacts of(List<Step> steps) {
        List<Step.Judged> judged = new ArrayList<>();
        Set<Step.HandedIn> submissions = new LinkedHashSet<>();
        Map<Step.Slot, LocalDate> recognitions = new HashMap<>();
        Set<String> chosen = Set.of();
        for (Step step : steps) {
            switch (step) {
                case Step.Judged result -> judged.add(result);
                case Step.HandedIn work -> submissions.add(work);
                case Step.Recognised(Step.Slot slot, LocalDate on) -> recognitions.putIfAbsent(slot, on);
                case Step.RecognitionWithdrawn(Step.Slot slot) -> recognitions.remove(slot);
                case Step.Chosen choice -> chosen = choice.modules();
                case Step.Enrolled enrolled -> {}
            }
        }
        return new FinalFacts(standing(judged), submissions, recognitions, chosen);
    }

    private static List<Step.Judged> standing(List<Step.Judged> judged) {
        return judged.stream()
                .distinct()
                .filter(each -> judged.stream()
                        .noneMatch(other -> other.result() == each.result() && other.revision() > each.revision()))
                .filter(each -> !each.revoked())
                .toList();
    }
}
