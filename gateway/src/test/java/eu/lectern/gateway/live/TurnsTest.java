package eu.lectern.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void shouldLetSoManyGoAtOnceAndTheOthersInTheirOrder() {
        // given
        Turns turns = new Turns(2);
        List<Integer> gone = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            int mine = number;
            turns.await(() -> gone.add(mine));
        }
        assertThat(gone).containsExactly(1, 2);

        // when
        turns.end();
        turns.end();

        // then
        assertThat(gone).containsExactly(1, 2, 3, 4);
    }

    @Test
    void shouldHaveAllTurnsAgainAfterTheLast() {
        // given
        Turns turns = new Turns(1);
        List<Integer> gone = new ArrayList<>();
        turns.await(() -> gone.add(1));
        turns.await(() -> gone.add(2));
        turns.end();
        turns.end();

        // when
        turns.await(() -> gone.add(3));
        turns.await(() -> gone.add(4));

        // then
        assertThat(gone).containsExactly(1, 2, 3);
    }
}
