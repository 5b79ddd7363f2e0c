package eu.lectern.gateway.recognition;

import eu.lectern.gateway.relay.PageInfo;
import eu.lectern.gateway.relay.Slice;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of recognitions. */
@Type("RecognitionConnection")
@DefaultNonNull
@Description("A page of recognitions.")
public record RecognitionConnection(
        @Description("The recognitions of this page, each with its cursor.")
        List<@NonNull RecognitionEdge> edges,

        @Description("The recognitions of this page, without their cursors.")
        List<@NonNull RecognitionNode> nodes,

        @Description("Where this page stands within the list.")
        PageInfo pageInfo,

        @Nullable
        @Description("How many recognitions the whole list has; null when that is more than one page and not counted.")
        Integer totalCount) {

    static RecognitionConnection of(Slice<RecognitionNode> slice) {
        return new RecognitionConnection(
                slice.items().stream().map(RecognitionEdge::of).toList(),
                slice.values(),
                slice.pageInfo(),
                slice.total());
    }
}
