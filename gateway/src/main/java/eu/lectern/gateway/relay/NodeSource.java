package eu.lectern.gateway.relay;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** A feature whose objects can be fetched again by their global id. */
public interface NodeSource {

    NodeType type();

    /**
     * Fetches one.
     *
     * @param raw the id within the type, as the client sent it: it may name nothing
     * @param languages in which texts are wished, best first
     * @return fails with a {@link eu.lectern.gateway.refusal.RefusedException}, never with null
     */
    Uni<? extends Node> find(String raw, List<String> languages);
}
