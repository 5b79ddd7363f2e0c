package eu.lectern.gateway.curriculum;

import eu.lectern.gateway.relay.PageInfo;
import eu.lectern.gateway.relay.Slice;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of programmes; null in it stands beside the error that says why it could not be read. */
@Type("ProgrammeConnection")
@Description("A page of programmes. What is null in it could not be read; an error says why.")
public record ProgrammeConnection(
        @Nullable @Description("The programmes of this page, each with its cursor.")
        List<@NonNull ProgrammeEdge> edges,

        @Nullable @Description("The programmes of this page, without their cursors.")
        List<@NonNull ProgrammeNode> nodes,

        @NonNull @Description("Where this page stands within the list.")
        PageInfo pageInfo,

        @Nullable @Description("How many programmes the whole list has.")
        Integer totalCount) {

    static final ProgrammeConnection UNREAD = new ProgrammeConnection(null, null, PageInfo.NONE, null);

    static ProgrammeConnection of(Slice<ProgrammeNode> slice) {
        return new ProgrammeConnection(
                slice.items().stream().map(ProgrammeEdge::of).toList(),
                slice.values(),
                slice.pageInfo(),
                slice.total());
    }
}
