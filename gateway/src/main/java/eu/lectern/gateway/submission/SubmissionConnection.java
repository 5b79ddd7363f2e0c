package eu.lectern.gateway.submission;

import eu.lectern.gateway.relay.PageInfo;
import eu.lectern.gateway.relay.Slice;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of submissions. */
@Type("SubmissionConnection")
@DefaultNonNull
@Description("A page of submissions.")
public record SubmissionConnection(
        @Description("The submissions of this page, each with its cursor.")
        List<@NonNull SubmissionEdge> edges,

        @Description("The submissions of this page, without their cursors.")
        List<@NonNull SubmissionNode> nodes,

        @Description("Where this page stands within the list.")
        PageInfo pageInfo,

        @Nullable
        @Description("How many submissions the whole list has; null when that is more than one page and not counted.")
        Integer totalCount) {

    static SubmissionConnection of(Slice<SubmissionNode> slice) {
        return new SubmissionConnection(
                slice.items().stream().map(SubmissionEdge::of).toList(),
                slice.values(),
                slice.pageInfo(),
                slice.total());
    }
}
