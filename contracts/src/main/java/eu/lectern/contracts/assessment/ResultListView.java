package eu.lectern.contracts.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first results of one of several enrolments.
 *
 * @param items in the order of recording
 * @param next the cursor with which {@code GET /api/assessment/v1/results} goes on; null when these are all
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ResultListView(
        UUID enrolment, List<ResultView> items, @Nullable String next) {

    public ResultListView {
        items = List.copyOf(items);
    }
}
