package eu.lectern.gateway.enrolment;

import eu.lectern.gateway.refusal.Refusal;
import eu.lectern.gateway.relay.GlobalId;
import eu.lectern.gateway.relay.Node;
import eu.lectern.gateway.relay.NodeSource;
import eu.lectern.gateway.relay.NodeType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Finds enrolments by their global ids. */
@ApplicationScoped
class EnrolmentNodes implements NodeSource {

    private final Enrolments enrolments;

    EnrolmentNodes(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @Override
    public NodeType type() {
        return NodeType.ENROLMENT;
    }

    @Override
    public Uni<? extends Node> find(String raw, List<String> languages) {
        UUID id = GlobalId.uuid(raw).orElseThrow(() -> new Refusal.NotFound("object with this id").asException());
        return enrolments.find(id, languages);
    }
}
