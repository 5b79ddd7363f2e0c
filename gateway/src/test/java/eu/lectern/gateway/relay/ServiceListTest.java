package eu.lectern.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.lectern.gateway.refusal.RefusedException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServiceListTest {

    private static final List<UUID> FIVE =
            LongStream.rangeClosed(1, 5).mapToObj(number -> new UUID(7, number)).toList();

    @Test
    void shouldGoOnAfterAnEdgeInTheMiddleOfAPage() {
        // given
        String second = slice(3, null, FIVE, null).items().get(1).cursor();

        // when
        Slice<UUID> rest = slice(3, second, FIVE, null);

        // then
        assertThat(rest.values()).isEqualTo(FIVE.subList(2, 5));
        assertThat(rest.hasNext()).isFalse();
        assertThat(rest.hasPrevious()).isTrue();
    }

    @Test
    void shouldGoOnAfterAnItemThatTheListHasLost() {
        // given: e.g. a submission that was assessed meanwhile and is not in the queue any more
        String second = slice(3, null, FIVE, null).items().get(1).cursor();
        List<UUID> without = List.of(FIVE.get(0), FIVE.get(2), FIVE.get(3), FIVE.get(4));

        // when
        Slice<UUID> rest = slice(3, second, without, null);

        // then
        assertThat(rest.values()).isEqualTo(FIVE.subList(2, 5));
    }

    @Test
    void shouldGoOnWithTheServicesNextPageAfterTheLastEdgeOfOne() {
        // given
        String last = slice(5, null, FIVE, "c2").pageInfo().endCursor();

        // when
        ServiceList next = ServiceList.of(PageWish.of(5, last));

        // then
        assertThat(next.after()).isEqualTo("c2");
        assertThat(next.limit()).isEqualTo(5);
    }

    @Test
    void shouldKnowTheLengthOfAListThatCameAsAWhole() {
        assertThat(slice(2, null, FIVE, null).total()).isEqualTo(5);
        assertThat(slice(5, null, FIVE, "c2").total()).isNull();
        assertThat(ServiceList.of(PageWish.of(5, null))
                        .slice(new ServicePage<>(FIVE, "c2", 70L), Function.identity(), Function.identity())
                        .total())
                .isEqualTo(70);
    }

    @Test
    void shouldRefuseACursorOfAnotherKindOfList() {
        assertThatThrownBy(() -> ServiceList.of(PageWish.of(5, Cursor.encode("library-vet/M01"))))
                .isInstanceOf(RefusedException.class);
    }

    private static Slice<UUID> slice(int first, @Nullable String after, List<UUID> page, @Nullable String next) {
        return ServiceList.of(PageWish.of(first, after))
                .slice(new ServicePage<>(page, next, null), Function.identity(), Function.identity());
    }
}
