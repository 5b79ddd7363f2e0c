package eu.lectern.enrolment.histories;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** What people do at this service: recognise prior learning and withdraw that, choose scenarios and choose again. */
final class DeedGenerator {

    private static final int MOST_SLOTS = 4;

    private DeedGenerator() {}

    static Arbitrary<List<Step.Deed>> of(Curriculum curriculum, int most) {
        return Arbitraries.of(curriculum.slots())
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST_SLOTS)
                .flatMap(slots -> deed(slots, curriculum.electives()).list().ofMaxSize(most));
    }

    /** Few slots, so that what is recognised does get withdrawn and recognised again. */
    private static Arbitrary<Step.Deed> deed(List<Step.Slot> slots, List<String> electives) {
        Arbitrary<Step.Slot> slot = Arbitraries.of(slots);
        return Arbitraries.frequencyOf(
                Tuple.of(3, slot.flatMap(each -> Days.any().map(day -> new Step.Recognised(each, day)))),
                Tuple.of(2, slot.map(Step.RecognitionWithdrawn::new)),
                Tuple.of(3, choice(electives)));
    }

    private static Arbitrary<Step.Chosen> choice(List<String> electives) {
        Arbitrary<Set<String>> some = Arbitraries.subsetOf(electives);
        return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(Set.copyOf(electives))), Tuple.of(2, some))
                .map(chosen -> new Step.Chosen(electives.stream()
                        .filter(chosen::contains)
                        .collect(Collectors.toCollection(LinkedHashSet::new))));
    }
}
