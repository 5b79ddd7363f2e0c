package eu.lectern.gateway.enrolment;

import eu.lectern.gateway.relay.Slice;
import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** An enrolment at its place in a list. */
@Type("EnrolmentEdge")
@DefaultNonNull
@Description("An enrolment at its place in a list.")
public record EnrolmentEdge(
        @Description("Its place: to be sent as `after` for what follows it.")
        String cursor,

        @Description("The enrolment itself.") EnrolmentNode node) {

    static EnrolmentEdge of(Slice.Item<EnrolmentNode> item) {
        return new EnrolmentEdge(item.cursor(), item.value());
    }
}
