package eu.lectern.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListPositionTest {

    static Stream<ListPosition> positions() {
        UUID id = new UUID(1, 2);
        return Stream.of(
                ListPosition.START,
                new ListPosition("page", null),
                new ListPosition(null, id),
                new ListPosition("p|a|ge", id));
    }

    @ParameterizedTest
    @MethodSource("positions")
    void shouldComeBackAsItWent(ListPosition position) {
        assertThat(Cursor.decode(position.cursor()).flatMap(ListPosition::parse))
                .contains(position);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "page", "page|nonsense"})
    void shouldKnowWhatIsNoneOfOurs(String position) {
        assertThat(ListPosition.parse(position)).isEmpty();
    }
}
