package eu.lectern.enrolment.histories;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
        List<Boolean> mostly = new ArrayList<>(List.of(true, true, false));
        return Arbitraries.of(mostly).list().ofSize(electives.size()).map(chosen -> {
            LinkedHashSet<String> modules = new LinkedHashSet<>(electives);
            for (int index = 0; index < electives.size(); index++) {
                if (!chosen.get(index)) {
                    modules.remove(electives.get(index));
                }
            }
            return new Step.Chosen(modules);
        });
    }
}
