package eu.lectern.gateway.submission;

import eu.lectern.gateway.relay.Slice;
import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** A submission at its place in a list. */
@Type("SubmissionEdge")
@DefaultNonNull
@Description("A submission at its place in a list.")
public record SubmissionEdge(
        @Description("Its place: to be sent as `after` for what follows it.")
        String cursor,

        @Description("The submission itself.") SubmissionNode node) {

    static SubmissionEdge of(Slice.Item<SubmissionNode> item) {
        return new SubmissionEdge(item.cursor(), item.value());
    }
}
