package eu.lectern.gateway.result;

import eu.lectern.gateway.mutation.IdempotencyKeys;
import eu.lectern.gateway.mutation.UserErrors;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** The mutations of results. */
@GraphQLApi
@ApplicationScoped
public class ResultMutations {

    private final Recording recording;

    ResultMutations(Recording recording) {
        this.recording = recording;
    }

    @Mutation
    @NonNull
    @Description("Records a result of an enrolment. It is judged by the mark of the enrolment's curriculum version.")
    public Uni<ResultPayload> recordResult(@NonNull @Description("The result.") RecordResultInput input) {
        String key = IdempotencyKeys.given(input.idempotencyKey());
        return UserErrors.payload(
                recording.record(input, key).map(result -> ResultPayload.recorded(result, key)),
                errors -> ResultPayload.unrecorded(key, errors));
    }

    @Mutation
    @NonNull
    @Description(
            "Corrects a result, as a new revision. It is judged by the curriculum version that the enrolment is on now.")
    public Uni<ResultPayload> correctResult(
            @NonNull @Description("The result as it should have been.") CorrectResultInput input) {
        return UserErrors.payload(recording.correct(input), ResultPayload::unrevised);
    }

    @Mutation
    @NonNull
    @Description("Takes a result back, as a new revision. It stays readable and counts for nothing.")
    public Uni<ResultPayload> revokeResult(@NonNull @Description("The result.") RevokeResultInput input) {
        return UserErrors.payload(recording.revoke(input), ResultPayload::unrevised);
    }
}
