package eu.lectern.contracts.change;

import java.util.List;

/**
 * The answer of {@code GET /api/enrolment/v1/changes}.
 *
 * @param items in the order of the feed, which never changes; empty when nothing has come
 * @param next where to go on, also when there are no items: the feed has no last page. It reaches past what a filter has
 *     left out
 */
public record ChangeFeedView(List<ChangeView> items, String next) {

    public ChangeFeedView {
        items = List.copyOf(items);
    }
}
