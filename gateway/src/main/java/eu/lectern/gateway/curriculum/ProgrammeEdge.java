package eu.lectern.gateway.curriculum;

import eu.lectern.gateway.relay.Slice;
import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** A programme at its place in a list. */
@Type("ProgrammeEdge")
@DefaultNonNull
@Description("A programme at its place in a list.")
public record ProgrammeEdge(
        @Description("Its place: to be sent as `after` for what follows it.")
        String cursor,

        @Description("The programme itself.") ProgrammeNode node) {

    static ProgrammeEdge of(Slice.Item<ProgrammeNode> item) {
        return new ProgrammeEdge(item.cursor(), item.value());
    }
}
