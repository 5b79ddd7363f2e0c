package eu.lectern.gateway.recognition;

import eu.lectern.gateway.mutation.UserError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What came of recognising. */
@Type("RecognisePayload")
@DefaultNonNull
@Description("What came of it: either the recognition, or what is to be corrected.")
public record RecognisePayload(
        @Nullable
        @Description("The recognition, as it was recorded; null when that was not done, or when it is not known.")
        RecognitionNode recognition,

        @Description("What is to be corrected; empty when it was done.")
        List<@NonNull UserError> userErrors) {

    static RecognisePayload done(RecognitionNode recognition) {
        return new RecognisePayload(recognition, List.of());
    }

    static RecognisePayload undone(List<UserError> userErrors) {
        return new RecognisePayload(null, userErrors);
    }
}
