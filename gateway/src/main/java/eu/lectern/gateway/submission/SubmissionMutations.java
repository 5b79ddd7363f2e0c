package eu.lectern.gateway.submission;

import eu.lectern.gateway.mutation.IdempotencyKeys;
import eu.lectern.gateway.mutation.UserErrors;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

/** The mutations of submissions. */
@GraphQLApi
@ApplicationScoped
public class SubmissionMutations {

    private final Submitting submitting;

    SubmissionMutations(Submitting submitting) {
        this.submitting = submitting;
    }

    @Mutation
    @NonNull
    @Description(
            "Hands in work for one's own enrolment. Work that was handed in before and not assessed is replaced by it.")
    public Uni<SubmitWorkPayload> submitWork(@NonNull @Description("The work.") SubmitWorkInput input) {
        String key = IdempotencyKeys.given(input.idempotencyKey());
        return UserErrors.payload(
                submitting.handIn(input, key).map(submission -> SubmitWorkPayload.done(submission, key)),
                errors -> SubmitWorkPayload.undone(key, errors));
    }

    @Mutation
    @NonNull
    @Description("Assesses a submission: a result is recorded for it. It is assessed once; afterwards the result can be"
            + " corrected.")
    public Uni<AssessSubmissionPayload> assessSubmission(
            @NonNull @Description("The assessment.") AssessSubmissionInput input) {
        String key = IdempotencyKeys.given(input.idempotencyKey());
        return UserErrors.payload(
                submitting.assess(input, key).map(submission -> AssessSubmissionPayload.done(submission, key)),
                errors -> AssessSubmissionPayload.undone(key, errors));
    }
}
