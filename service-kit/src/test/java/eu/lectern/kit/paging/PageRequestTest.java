package eu.lectern.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.lectern.kit.problem.RefusedException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRequestTest {

    @Test
    void shouldBeginWithFiftyFromTheStart() {
        assertThat(PageRequest.of(null, null)).isEqualTo(new PageRequest(50, java.util.Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "abc", "", "1.5", "99999999999999"})
    void shouldRefuseALimitOutOfBounds(String limit) {
        assertThatThrownBy(() -> PageRequest.of(limit, null))
                .isInstanceOf(RefusedException.class)
                .hasMessage("limit: must be a whole number from 1 to 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%%%", "AAAA", "MTI", "w6Q"})
    void shouldRefuseACursorThatIsNotOurs(String cursor) {
        assertThatThrownBy(() -> PageRequest.of(null, cursor).afterId())
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("after: is not a cursor");
    }

    @Test
    void shouldRefuseACursorOfAnotherList() {
        PageRequest request = PageRequest.of(null, Cursor.encode("M05"));

        assertThatThrownBy(request::afterId).isInstanceOf(RefusedException.class);
    }

    @Test
    void shouldContinueWhereThePageEnded() {
        // given
        List<UUID> rows = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));

        // when
        Page<UUID> page = Page.cut(rows, PageRequest.of("2", null), UUID::toString);

        // then
        assertThat(page.items()).containsExactly(new UUID(0, 1), new UUID(0, 2));
        assertThat(PageRequest.of(null, page.next()).afterId()).contains(new UUID(0, 2));
    }

    @Test
    void shouldEndWithoutACursor() {
        assertThat(Page.cut(List.of(1, 2), PageRequest.of("2", null), String::valueOf)
                        .next())
                .isNull();
    }
}
