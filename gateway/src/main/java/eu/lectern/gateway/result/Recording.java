package eu.lectern.gateway.result;

import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.gateway.downstream.Downstream;
import eu.lectern.gateway.downstream.Service;
import eu.lectern.gateway.mutation.IdempotencyKeys;
import eu.lectern.gateway.mutation.UserError;
import eu.lectern.gateway.refusal.Refusal;
import eu.lectern.gateway.refusal.RefusedException;
import eu.lectern.gateway.relay.GlobalId;
import eu.lectern.gateway.relay.NodeType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Records, corrects and revokes results; each fails with a refusal, which names the fields when it concerns the input. */
@ApplicationScoped
class Recording {

    private static final String ONE = "result with this id";

    private final AssessmentClient client;
    private final Downstream downstream;

    Recording(@RestClient AssessmentClient client, Downstream downstream) {
        this.client = client;
        this.downstream = downstream;
    }

    Uni<ResultNode> record(RecordResultInput input, String key) {
        return downstream.write(
                Service.ASSESSMENT,
                "enrolment with this id",
                () -> client.record(IdempotencyKeys.checked(key), input.body())
                        .map(view -> new ResultNode(view, null)));
    }

    /** Corrects; where the revision is not the present one any more, the payload tells which that is. */
    Uni<ResultPayload> correct(CorrectResultInput input) {
        return revise(input.result(), id -> client.correct(id, etag(input.revision()), input.body()));
    }

    /** Revokes; as {@link #correct}. */
    Uni<ResultPayload> revoke(RevokeResultInput input) {
        return revise(input.result(), id -> client.revoke(id, etag(input.revision()), input.body()));
    }

    private Uni<ResultPayload> revise(String result, Function<UUID, Uni<ResultView>> change) {
        return Uni.createFrom()
                .item(() -> GlobalId.uuid(NodeType.RESULT, result, "result"))
                .chain(id -> downstream
                        .write(Service.ASSESSMENT, ONE, () -> change.apply(id))
                        .map(view -> ResultPayload.revised(new ResultNode(view, null)))
                        .onFailure(RefusedException.class)
                        .recoverWithUni(Downstream.thenOf(refused -> explained(id, refused))));
    }

    private Uni<ResultPayload> explained(UUID id, RefusedException refused) {
        return refused.refusal() instanceof Refusal.Stale(String message)
                ? present(id, message).onFailure().transform(unreadable -> refused)
                : Uni.createFrom().failure(refused);
    }

    /** What it is now, so that the client can show it and offer the change again. */
    private Uni<ResultPayload> present(UUID id, String stale) {
        return downstream
                .read(Service.ASSESSMENT, ONE, () -> client.result(id))
                .map(view -> new ResultNode(view, null))
                .map(result -> ResultPayload.stale(result, UserError.stale(stale, result.getRevision())));
    }

    private static String etag(int revision) {
        return "\"" + revision + "\"";
    }
}
