package eu.lectern.enrolment.histories;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** In which order, and how often, things reach the service. */
final class Shuffling {

    private static final List<Double> SHARES_OF_REPETITIONS = List.of(0.0, 0.1, 0.5);

    private Shuffling() {}

    /**
     * The facts in any order, in a fifth of the cases in their own; some of them again, before or after.
     *
     * @param most so many of them at most, repetitions not counted; the others never reach the service
     */
    static List<Step.Fact> delivered(List<Step.Fact> facts, int most, Random random) {
        List<Step.Fact> delivered = new ArrayList<>(facts);
        if (random.nextInt(5) > 0 || facts.size() > most) {
            Collections.shuffle(delivered, random);
        }
        List<Step.Fact> once = List.copyOf(delivered.subList(0, Math.min(most, facts.size())));
        delivered = new ArrayList<>(once);
        double share = SHARES_OF_REPETITIONS.get(random.nextInt(SHARES_OF_REPETITIONS.size()));
        for (Step.Fact fact : once) {
            if (random.nextDouble() < share) {
                delivered.add(random.nextInt(delivered.size() + 1), fact);
            }
        }
        return delivered;
    }

    /** The deeds in their order at any moments between the facts; half of the enrolments come before everything. */
    static List<Step> merge(List<Step.Fact> facts, List<Step.Deed> deeds, Random random) {
        int[] moments = IntStream.generate(() -> random.nextInt(facts.size() + 1))
                .limit(deeds.size())
                .sorted()
                .toArray();
        if (random.nextBoolean()) {
            moments[0] = 0;
        }
        List<Step> merged = new ArrayList<>(facts);
        for (int index = deeds.size() - 1; index >= 0; index--) {
            merged.add(moments[index], deeds.get(index));
        }
        return merged;
    }
}
