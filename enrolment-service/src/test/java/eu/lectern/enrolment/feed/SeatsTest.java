package eu.lectern.enrolment.feed;

import static eu.lectern.enrolment.feed.Seats.Outcome.CLIENT_HAS_ALL;
import static eu.lectern.enrolment.feed.Seats.Outcome.HOUSE_IS_FULL;
import static eu.lectern.enrolment.feed.Seats.Outcome.TAKEN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeatsTest {

    private final Seats seats = new Seats(2, 3);

    @Test
    void shouldGiveAClientNoMoreThanItsShare() {
        // given
        seats.take("a");
        seats.take("a");

        // when // then
        assertThat(seats.take("a")).isEqualTo(CLIENT_HAS_ALL);
        assertThat(seats.take("b")).isEqualTo(TAKEN);
        assertThat(seats.take("c")).isEqualTo(HOUSE_IS_FULL);
    }

    @Test
    void shouldGiveAReleasedSeatAgain() {
        // given
        seats.take("a");
        seats.take("a");

        // when
        seats.release("a");

        // then
        assertThat(seats.take("a")).isEqualTo(TAKEN);
        assertThat(seats.taken()).isEqualTo(2);
    }
}
