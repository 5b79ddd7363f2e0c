package eu.lectern.gateway.enrolment;

import eu.lectern.gateway.relay.PageInfo;
import eu.lectern.gateway.relay.Slice;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of enrolments; null in it stands beside the error that says why it could not be read. */
@Type("EnrolmentConnection")
@Description("A page of enrolments. What is null in it could not be read; an error says why.")
public record EnrolmentConnection(
        @Nullable @Description("The enrolments of this page, each with its cursor.")
        List<@NonNull EnrolmentEdge> edges,

        @Nullable @Description("The enrolments of this page, without their cursors.")
        List<@NonNull EnrolmentNode> nodes,

        @NonNull @Description("Where this page stands within the list.")
        PageInfo pageInfo,

        @Nullable @Description("How many enrolments the whole list has; null where it could not be read.")
        Integer totalCount) {

    static final EnrolmentConnection UNREAD = new EnrolmentConnection(null, null, PageInfo.NONE, null);

    static EnrolmentConnection of(Slice<EnrolmentNode> slice) {
        return new EnrolmentConnection(
                slice.items().stream().map(EnrolmentEdge::of).toList(),
                slice.values(),
                slice.pageInfo(),
                slice.total());
    }
}
