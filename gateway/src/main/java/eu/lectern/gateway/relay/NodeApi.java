package eu.lectern.gateway.relay;

import eu.lectern.gateway.language.RequestLanguages;
import eu.lectern.gateway.refusal.Refusal;
import eu.lectern.gateway.refusal.RefusedException;
import io.quarkus.arc.All;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** The query {@code node}. */
@GraphQLApi
@ApplicationScoped
public class NodeApi {

    private final Map<NodeType, NodeSource> sources;
    private final RequestLanguages languages;

    NodeApi(@All List<NodeSource> sources, RequestLanguages languages) {
        this.sources = sources.stream().collect(Collectors.toMap(NodeSource::type, Function.identity()));
        this.languages = languages;
    }

    @Query
    @Description("Fetches any object again by its global id.")
    public Uni<Node> node(
            @NonNull @Id @Description("The global id, as a field `id` gave it.") String id,
            @Nullable @Description(RequestLanguages.ARGUMENT) String lang) {
        return Uni.createFrom().deferred(() -> find(id, lang)).map(Node.class::cast);
    }

    private Uni<? extends Node> find(String id, @Nullable String lang) {
        GlobalId globalId = GlobalId.decode(id).orElseThrow(NodeApi::notOurs);
        NodeSource source = sources.get(globalId.type());
        if (source == null) {
            throw notOurs();
        }
        return source.find(globalId.raw(), languages.wished(lang));
    }

    private static RefusedException notOurs() {
        return Refusal.invalid("id", "is not a global id; send an `id` as it came")
                .asException();
    }
}
