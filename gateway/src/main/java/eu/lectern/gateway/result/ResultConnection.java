package eu.lectern.gateway.result;

import eu.lectern.gateway.relay.PageInfo;
import eu.lectern.gateway.relay.Slice;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of results. */
@Type("ResultConnection")
@DefaultNonNull
@Description("A page of results.")
public record ResultConnection(
        @Description("The results of this page, each with its cursor.")
        List<@NonNull ResultEdge> edges,

        @Description("The results of this page, without their cursors.")
        List<@NonNull ResultNode> nodes,

        @Description("Where this page stands within the list.")
        PageInfo pageInfo,

        @Nullable
        @Description("How many results the whole list has; null when that is more than one page and not counted.")
        Integer totalCount) {

    static ResultConnection of(Slice<ResultNode> slice) {
        return new ResultConnection(
                slice.items().stream().map(ResultEdge::of).toList(), slice.values(), slice.pageInfo(), slice.total());
    }
}
