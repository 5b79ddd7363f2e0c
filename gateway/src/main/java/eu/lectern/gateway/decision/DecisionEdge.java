package eu.lectern.gateway.decision;

import eu.lectern.gateway.relay.Slice;
import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** A decision at its place in a list. */
@Type("DecisionEdge")
@DefaultNonNull
@Description("A decision at its place in a list.")
public record DecisionEdge(
        @Description("Its place: to be sent as `after` for what follows it.")
        String cursor,

        @Description("The decision itself.") DecisionNode node) {

    static DecisionEdge of(Slice.Item<DecisionNode> item) {
        return new DecisionEdge(item.cursor(), item.value());
    }
}
