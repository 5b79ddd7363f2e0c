package eu.lectern.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** Paging with any page size gives each item once, in order, and does so while the list grows at its end. */
class PagingProperties {

    @Property
    void shouldGiveEachItemOnceInOrder(
            @ForAll @Size(max = 30) @UniqueElements List<Integer> all, @ForAll @IntRange(min = 1, max = 7) int first) {
        // when
        List<Integer> seen = new ArrayList<>();
        String after = null;
        Slice<Integer> page;
        do {
            page = page(all, first, after);
            seen.addAll(page.values());
            after = page.pageInfo().endCursor();
            assertThat(page.hasPrevious()).isEqualTo(seen.size() > page.values().size());
        } while (page.hasNext());

        // then
        assertThat(seen).isEqualTo(all);
        assertThat(page.total()).isEqualTo(all.size());
    }

    @Property
    void shouldGoOnAfterTheSameItemWhenOthersAreInserted(
            @ForAll @Size(min = 2, max = 10) @UniqueElements List<@IntRange(min = 0, max = 99) Integer> all,
            @ForAll @IntRange(min = 0, max = 9) int place) {
        // given
        Slice<Integer> before = page(all, 1, null);
        List<Integer> grown = new ArrayList<>(all);
        grown.add(Math.min(place, all.size()), 1_000);

        // when
        Slice<Integer> next = page(grown, 200, before.pageInfo().endCursor());

        // then
        assertThat(next.values()).isEqualTo(grown.subList(grown.indexOf(all.getFirst()) + 1, grown.size()));
    }

    private static Slice<Integer> page(List<Integer> all, int first, @Nullable String after) {
        Function<Integer, String> position = Object::toString;
        return Slice.of(all, PageWish.of(first, after), position);
    }
}
