package eu.lectern.enrolment.histories;

import eu.lectern.enrolment.histories.SubmissionGenerator.Assessed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/** Histories of up to 200 steps and their repetitions, of learners who have passed everything, something or nothing. */
final class HistoryGenerator {

    private static final int LONGEST = 200;
    /** Most histories are short, because in those a mistake has less to hide behind. */
    private static final List<Integer> MOST_RESULTS = List.of(8, 8, 20, 20, 60);

    private static final int MOST_SUBMISSIONS = 12;
    private static final int MOST_DEEDS = 12;

    /** In these nothing comes after that would evaluate again what waited for the enrolment. */
    private static final int ONE_IN_SO_MANY_ENROLLED_LAST = 8;

    private HistoryGenerator() {}

    static Arbitrary<List<Step>> of(Curriculum curriculum) {
        ResultGenerator results = new ResultGenerator(curriculum);
        List<Arbitrary<List<Step.Judged>>> passes =
                curriculum.asked().stream().map(results::pass).toList();
        return Combinators.combine(
                        Arbitraries.of(MOST_RESULTS)
                                .flatMap(most -> results.any()
                                        .list()
                                        .ofMaxSize(most)
                                        .withSizeDistribution(RandomDistribution.uniform())),
                        Combinators.combine(passes).as(List::copyOf),
                        Arbitraries.of(0.0, 0.0, 0.7, 0.9, 1.0, 1.0),
                        new SubmissionGenerator(curriculum, results).several(MOST_SUBMISSIONS),
                        DeedGenerator.of(curriculum, MOST_DEEDS),
                        Arbitraries.randoms())
                .as((tried, everything, diligence, handedIn, deeds, random) -> {
                    List<List<Step.Judged>> all = new ArrayList<>(tried);
                    everything.stream()
                            .filter(pass -> random.nextDouble() < diligence)
                            .forEach(all::add);
                    return told(facts(all, handedIn), deeds, random);
                });
    }

    /** With their numbers. */
    private static List<Step.Fact> facts(List<List<Step.Judged>> results, List<Assessed> submissions) {
        List<Step.Fact> facts = new ArrayList<>();
        int result = 0;
        for (List<Step.Judged> revisions : results) {
            for (Step.Judged revision : revisions) {
                facts.add(revision.numbered(result, revision.revision()));
            }
            result++;
        }
        for (int submission = 0; submission < submissions.size(); submission++) {
            facts.add(submissions.get(submission).work().numbered(submission));
            for (List<Step.Judged> revisions : submissions.get(submission).results()) {
                for (Step.Judged revision : revisions) {
                    facts.add(revision.ofSubmission(submission).numbered(result, revision.revision()));
                }
                result++;
            }
        }
        return facts;
    }

    private static List<Step> told(List<Step.Fact> facts, List<Step.Deed> deeds, Random random) {
        List<Step> told = new ArrayList<>();
        if (random.nextInt(ONE_IN_SO_MANY_ENROLLED_LAST) == 0) {
            told.addAll(Shuffling.delivered(facts, LONGEST - 1, random));
            told.add(new Step.Enrolled());
            return told;
        }
        List<Step.Deed> ofPeople = new ArrayList<>(deeds);
        ofPeople.addFirst(new Step.Enrolled());
        return Shuffling.merge(Shuffling.delivered(facts, LONGEST - ofPeople.size(), random), ofPeople, random);
    }
}
