package eu.lectern.kit.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor to send as {@code after} for the next page; null on the last
 * @param total how many the whole list has; absent where it was not asked for
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(
        List<T> items,
        @Nullable String next,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total) {

    public Page {
        items = List.copyOf(items);
    }

    public Page(List<T> items, @Nullable String next) {
        this(items, next, null);
    }

    /**
     * Cuts a page from rows of which one more than the limit was asked for, which tells whether there is a next page.
     *
     * @param position the sort key of a row, which the cursor carries
     */
    public static <T> Page<T> cut(List<T> rows, PageRequest request, Function<T, String> position) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, request.limit());
        return new Page<>(items, Cursor.encode(position.apply(items.getLast())));
    }

    public Page<T> of(long wholeList) {
        return new Page<>(items, next, wholeList);
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next, total);
    }
}
