package eu.lectern.gateway.submission;

import eu.lectern.gateway.mutation.UserError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What came of assessing. */
@Type("AssessSubmissionPayload")
@DefaultNonNull
@Description("What came of it: either the submission, or what is to be corrected.")
public record AssessSubmissionPayload(
        @Nullable
        @Description("The submission, as it stands now; null when that was not done, or when it is not known.")
        SubmissionNode submission,

        @Description("The key under which it can be sent again without being done twice.")
        String idempotencyKey,

        @Description("What is to be corrected; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static AssessSubmissionPayload done(SubmissionNode submission, String idempotencyKey) {
        return new AssessSubmissionPayload(submission, idempotencyKey, List.of());
    }

    static AssessSubmissionPayload undone(String idempotencyKey, List<UserError> userErrors) {
        return new AssessSubmissionPayload(null, idempotencyKey, userErrors);
    }
}
