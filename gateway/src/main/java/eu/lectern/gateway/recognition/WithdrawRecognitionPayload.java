package eu.lectern.gateway.recognition;

import eu.lectern.gateway.mutation.UserError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What came of withdrawing. */
@Type("WithdrawRecognitionPayload")
@DefaultNonNull
@Description("What came of it: either the recognition, or what is to be corrected.")
public record WithdrawRecognitionPayload(
        @Nullable @Description("The recognition, now withdrawn; null when that was not done, or when it is not known.")
        RecognitionNode recognition,

        @Description("What is to be corrected; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static WithdrawRecognitionPayload done(RecognitionNode recognition) {
        return new WithdrawRecognitionPayload(recognition, List.of());
    }

    static WithdrawRecognitionPayload undone(List<UserError> userErrors) {
        return new WithdrawRecognitionPayload(null, userErrors);
    }
}
