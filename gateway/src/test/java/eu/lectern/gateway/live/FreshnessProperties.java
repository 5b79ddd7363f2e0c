package eu.lectern.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Whatever the order in which changes happen, are announced (late, twice, disordered, or never) and are read, what is shown
 * only rises, and when all is quiet it is the truth, provided that somebody doubts at the end what was never announced.
 */
class FreshnessProperties {

    /** enrolment-service, and a subscriber with its reading under way. */
    private static final class Model {
        private final Freshness freshness = new Freshness();
        private final List<Long> shown = new ArrayList<>();
        private long truth;
        private long readEarliest;
        private boolean reading;

        /** One thing happens; what it is the number says. */
        void happen(int step) {
            switch (step % 8) {
                case 0, 1 -> truth++;
                case 2 -> freshness.hear(truth);
                case 3 -> freshness.hear(Math.max(0, truth - step / 8));
                case 4 -> startIfWanted();
                case 5 -> end(step);
                case 6 -> failIfReading();
                default -> freshness.demand(1);
            }
        }

        void startIfWanted() {
            if (freshness.wantsReading()) {
                freshness.startReading();
                reading = true;
                readEarliest = truth;
            }
        }

        /** The answer is of any moment since the reading began. */
        void end(int step) {
            if (reading) {
                reading = false;
                long version = readEarliest + (truth == readEarliest ? 0 : step % (truth - readEarliest + 1));
                if (freshness.endReading(version)) {
                    shown.add(version);
                }
            }
        }

        void failIfReading() {
            if (reading) {
                reading = false;
                freshness.failReading();
            }
        }

        void settle() {
            freshness.demand(1_000);
            freshness.hear(truth);
            end(0);
            for (int round = 0; round < 3; round++) {
                startIfWanted();
                end(0);
            }
        }
    }

    @Property
    void shouldShowRisingVersionsAndEndWithTheTruth(
            @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 99) Integer> steps) {
        // given
        Model model = new Model();

        // when
        steps.forEach(model::happen);
        model.settle();

        // then
        assertThat(model.shown).doesNotHaveDuplicates().isSorted().isNotEmpty();
        assertThat(model.shown.getLast()).isEqualTo(model.truth);
        assertThat(model.freshness.wantsReading()).isFalse();
    }

    @Property
    void shouldNotReadWhatNobodyTakes(@ForAll @Size(max = 50) List<@IntRange(min = 0, max = 1_000) Integer> announced) {
        // given
        Freshness freshness = new Freshness();

        // when
        announced.forEach(freshness::hear);
        freshness.doubt();

        // then
        assertThat(freshness.wantsReading()).isFalse();
    }

    @Property(tries = 20)
    void shouldBelieveTheServiceInTheEnd(@ForAll @IntRange(min = 1, max = 1_000) int phantom) {
        // given
        Freshness freshness = new Freshness();
        freshness.demand(100);
        freshness.hear(phantom);

        // when: the service never has that version
        int readings = 0;
        while (freshness.wantsReading() && readings < 100) {
            freshness.startReading();
            freshness.endReading(0);
            readings++;
        }

        // then
        assertThat(readings).isLessThan(10);
        assertThat(freshness.shown()).isZero();
    }
}
