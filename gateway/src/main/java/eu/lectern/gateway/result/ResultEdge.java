package eu.lectern.gateway.result;

import eu.lectern.gateway.relay.Slice;
import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** A result at its place in a list. */
@Type("ResultEdge")
@DefaultNonNull
@Description("A result at its place in a list.")
public record ResultEdge(
        @Description("Its place: to be sent as `after` for what follows it.")
        String cursor,

        @Description("The result itself.") ResultNode node) {

    static ResultEdge of(Slice.Item<ResultNode> item) {
        return new ResultEdge(item.cursor(), item.value());
    }
}
