package eu.lectern.gateway.curriculum;

import eu.lectern.gateway.relay.PageInfo;
import eu.lectern.gateway.relay.Slice;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A page of modules; null in it stands beside the error that says why it could not be read. */
@Type("ModuleConnection")
@Description("A page of modules. What is null in it could not be read; an error says why.")
public record ModuleConnection(
        @Nullable @Description("The modules of this page, each with its cursor.")
        List<@NonNull ModuleEdge> edges,

        @Nullable @Description("The modules of this page, without their cursors.")
        List<@NonNull ModuleNode> nodes,

        @NonNull @Description("Where this page stands within the list.")
        PageInfo pageInfo,

        @Nullable @Description("How many modules the whole list has.")
        Integer totalCount) {

    static final ModuleConnection UNREAD = new ModuleConnection(null, null, PageInfo.NONE, null);

    static ModuleConnection of(Slice<ModuleNode> slice) {
        return new ModuleConnection(
                slice.items().stream().map(ModuleEdge::of).toList(), slice.values(), slice.pageInfo(), slice.total());
    }
}
