package eu.lectern.gateway.relay;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

/** Whatever has a global id; see the Relay server specification, "Object Identification". */
@Interface("Node")
@Description("An object that can be fetched again by its global id.")
public interface Node {

    @Id
    @NonNull
    @Description("The global id: opaque, unique over all types, stable.")
    String getId();
}
