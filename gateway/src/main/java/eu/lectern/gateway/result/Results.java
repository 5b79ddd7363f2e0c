package eu.lectern.gateway.result;

import eu.lectern.gateway.downstream.Downstream;
import eu.lectern.gateway.downstream.Service;
import eu.lectern.gateway.refusal.Refusal;
import eu.lectern.gateway.relay.GlobalId;
import eu.lectern.gateway.relay.Node;
import eu.lectern.gateway.relay.NodeSource;
import eu.lectern.gateway.relay.NodeType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Results, as assessment-service shows them to the caller. */
@ApplicationScoped
class Results implements NodeSource {

    private final AssessmentClient client;
    private final Downstream downstream;

    Results(@RestClient AssessmentClient client, Downstream downstream) {
        this.client = client;
        this.downstream = downstream;
    }

    /** Records; a refusal that concerns the input names its fields. */
    Uni<ResultNode> record(ResultRequest request) {
        return downstream.write(
                Service.ASSESSMENT,
                "enrolment with this id",
                () -> client.record(request.idempotencyKey(), request.body()).map(ResultNode::new));
    }

    @Override
    public NodeType type() {
        return NodeType.RESULT;
    }

    @Override
    public Uni<? extends Node> find(String raw, List<String> languages) {
        UUID id = GlobalId.uuid(raw).orElseThrow(() -> new Refusal.NotFound("object with this id").asException());
        return downstream.read(
                Service.ASSESSMENT,
                "object with this id",
                () -> client.result(id).map(ResultNode::new));
    }
}
