package eu.lectern.enrolment.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private final Waiting waiting = new Waiting();
    private final List<String> told = new ArrayList<>();

    @Test
    void shouldTellOfAWishedTypeInTheOwnInstitution() {
        // given
        waiting.add(reader("A", Set.of("opened"), "wishes it"), 5);
        waiting.add(reader("A", Set.of("closed"), "another type"), 5);
        waiting.add(reader("B", Set.of("opened"), "another institution"), 5);

        // when
        waiting.tell(6, Map.of("A", Set.of("opened")));

        // then
        assertThat(told).containsExactly("wishes it");
        assertThat(waiting.isEmpty()).isFalse();
    }

    @Test
    void shouldTellEachOnce() {
        // given
        waiting.add(reader("A", Set.of("opened"), "once"), 5);

        // when
        waiting.tell(6, Map.of("A", Set.of("opened")));
        waiting.tell(7, Map.of("A", Set.of("opened")));

        // then
        assertThat(told).containsExactly("once");
        assertThat(waiting.isEmpty()).isTrue();
    }

    @Test
    void shouldSendBackWhoHasReadLessThanTheOthersWereTold() {
        // given
        waiting.add(reader("B", Set.of("opened"), "other"), 5);
        waiting.tell(8, Map.of("A", Set.of("opened")));

        // when
        waiting.add(reader("A", Set.of("opened"), "late"), 7);

        // then
        assertThat(told).containsExactly("late");
    }

    @Test
    void shouldLookOnlyFromWhereTheFirstOneWaits() {
        // when
        waiting.add(reader("A", Set.of("opened"), "first"), 1_000_000);

        // then
        assertThat(waiting.toldUpTo()).isEqualTo(1_000_000);
        assertThat(told).isEmpty();
    }

    @Test
    void shouldNotGoBackWhenOldNewsComeLate() {
        // given
        waiting.add(reader("A", Set.of("opened"), "first"), 10);

        // when
        waiting.tell(9, Map.of());

        // then
        assertThat(waiting.toldUpTo()).isEqualTo(10);
    }

    @Test
    void shouldForgetWhoNoLongerWaits() {
        // given
        Waiting.Reader gone = reader("A", Set.of("opened"), "gone");
        waiting.add(gone, 5);

        // when
        waiting.remove(gone);
        waiting.tell(6, Map.of("A", Set.of("opened")));

        // then
        assertThat(told).isEmpty();
    }

    private Waiting.Reader reader(String institution, Set<String> types, String name) {
        return new Waiting.Reader(institution, types, () -> told.add(name));
    }
}
