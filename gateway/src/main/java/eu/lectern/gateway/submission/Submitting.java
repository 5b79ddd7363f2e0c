package eu.lectern.gateway.submission;

import eu.lectern.gateway.downstream.Downstream;
import eu.lectern.gateway.downstream.Service;
import eu.lectern.gateway.mutation.IdempotencyKeys;
import eu.lectern.gateway.relay.GlobalId;
import eu.lectern.gateway.relay.NodeType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hands work in and assesses it; each fails with a refusal, which names the fields when it concerns the input. */
@ApplicationScoped
class Submitting {

    private final SubmissionClient client;
    private final Downstream downstream;

    Submitting(@RestClient SubmissionClient client, Downstream downstream) {
        this.client = client;
        this.downstream = downstream;
    }

    Uni<SubmissionNode> handIn(SubmitWorkInput input, String key) {
        return downstream.write(
                Service.ASSESSMENT,
                "enrolment with this id",
                () -> client.handIn(IdempotencyKeys.checked(key), input.body())
                        .map(view -> new SubmissionNode(view, null)));
    }

    Uni<SubmissionNode> assess(AssessSubmissionInput input, String key) {
        return downstream.write(Service.ASSESSMENT, "submission with this id", () -> {
            UUID submission = GlobalId.uuid(NodeType.SUBMISSION, input.submission(), "submission");
            return client.assess(submission, IdempotencyKeys.checked(key), input.body())
                    .map(view -> new SubmissionNode(view, null));
        });
    }
}
