package eu.lectern.gateway.recognition;

import eu.lectern.gateway.relay.Slice;
import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** A recognition at its place in a list. */
@Type("RecognitionEdge")
@DefaultNonNull
@Description("A recognition at its place in a list.")
public record RecognitionEdge(
        @Description("Its place: to be sent as `after` for what follows it.")
        String cursor,

        @Description("The recognition itself.") RecognitionNode node) {

    static RecognitionEdge of(Slice.Item<RecognitionNode> item) {
        return new RecognitionEdge(item.cursor(), item.value());
    }
}
