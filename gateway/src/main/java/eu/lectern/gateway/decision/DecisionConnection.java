package eu.lectern.gateway.decision;

import eu.lectern.gateway.relay.PageInfo;
import eu.lectern.gateway.relay.Slice;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of decisions. */
@Type("DecisionConnection")
@DefaultNonNull
@Description("A page of decisions.")
public record DecisionConnection(
        @Description("The decisions of this page, each with its cursor.")
        List<@NonNull DecisionEdge> edges,

        @Description("The decisions of this page, without their cursors.")
        List<@NonNull DecisionNode> nodes,

        @Description("Where this page stands within the list.")
        PageInfo pageInfo,

        @Nullable
        @Description("How many decisions the whole list has; null when that is more than one page and not counted.")
        Integer totalCount) {

    static DecisionConnection of(Slice<DecisionNode> slice) {
        return new DecisionConnection(
                slice.items().stream().map(DecisionEdge::of).toList(), slice.values(), slice.pageInfo(), slice.total());
    }
}
