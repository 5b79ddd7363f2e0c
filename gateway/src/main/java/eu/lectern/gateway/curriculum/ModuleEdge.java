package eu.lectern.gateway.curriculum;

import eu.lectern.gateway.relay.Slice;
import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** A module at its place in a list. */
@Type("ModuleEdge")
@DefaultNonNull
@Description("A module at its place in a list.")
public record ModuleEdge(
        @Description("Its place: to be sent as `after` for what follows it.")
        String cursor,

        @Description("The module itself.") ModuleNode node) {

    static ModuleEdge of(Slice.Item<ModuleNode> item) {
        return new ModuleEdge(item.cursor(), item.value());
    }
}
