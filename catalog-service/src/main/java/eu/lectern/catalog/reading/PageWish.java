package eu.lectern.catalog.reading;

import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import eu.lectern.kit.problem.RefusedException;
import eu.lectern.kit.problem.StandardRefusal;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list is wished. */
public final class PageWish {

    @QueryParam("limit")
    @Parameter(
            description = "How many items, 1 to 200.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Nullable
    String limit;

    @QueryParam("after")
    @Parameter(description = "The `next` of the page before.", schema = @Schema(type = SchemaType.STRING))
    @Nullable
    String after;

    /**
     * The wished page of a list that is in memory as a whole.
     *
     * @param position names an item, uniquely within the list
     */
    <T> Page<T> of(List<T> all, Function<T, String> position) {
        PageRequest request = PageRequest.of(limit, after);
        int start = request.after().map(last -> startAfter(last, all, position)).orElse(0);
        int end = Math.min(all.size(), start + request.rowsToFetch());
        return Page.cut(all.subList(start, end), request, position);
    }

    private static <T> int startAfter(String last, List<T> all, Function<T, String> position) {
        return 1
                + IntStream.range(0, all.size())
                        .filter(index -> position.apply(all.get(index)).equals(last))
                        .findFirst()
                        .orElseThrow(PageWish::badCursor);
    }

    private static RefusedException badCursor() {
        return StandardRefusal.invalid("after", "is not a cursor of this list; send a `next` as it came")
                .asException();
    }
}
