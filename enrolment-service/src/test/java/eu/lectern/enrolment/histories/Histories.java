package eu.lectern.enrolment.histories;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/**
 * The histories of one run, which follow from its seed alone.
 *
 * @param all numbered from 0
 */
record Histories(List<Curriculum> curricula, List<History> all) {

    private static final int HISTORIES_A_CURRICULUM = 20;
    private static final int GENERATED_SIZE = 1000;

    static Histories of(long seed, int number) {
        List<Curriculum> curricula = new ArrayList<>();
        List<History> all = new ArrayList<>();
        JqwikSession.run(() -> {
            for (int first = 0; first < number; first += HISTORIES_A_CURRICULUM) {
                String name = "H%04d-%x".formatted(first, seed);
                Curriculum curriculum = generator(CurriculumGenerator.of(name))
                        .next(random(seed, first))
                        .value();
                curricula.add(curriculum);
                RandomGenerator<List<Step>> steps = generator(HistoryGenerator.of(curriculum));
                for (int next = first; next < Math.min(number, first + HISTORIES_A_CURRICULUM); next++) {
                    all.add(new History(
                            next, curriculum, steps.next(random(seed, next)).value()));
                }
            }
        });
        return new Histories(List.copyOf(curricula), List.copyOf(all));
    }

    /** Of its own for each history, so that one does not depend on how many came before. */
    static Random random(long seed, int number) {
        return new Random(seed + 1_000_003L * number);
    }

    private static <T> RandomGenerator<T> generator(Arbitrary<T> arbitrary) {
        return arbitrary.generator(GENERATED_SIZE, false);
    }
}
