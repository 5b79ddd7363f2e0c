package eu.lectern.gateway.identity;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** The person or the client who is asking, as the access token tells it. */
@Type("Viewer")
@DefaultNonNull
@Description("Who is asking, as the access token tells it.")
public record Viewer(
        @Id @Description("The token's subject.") String subject,

        @Nullable @Description("The name with which they log in; null when the token has none.")
        String name,

        @Description("The roles that mean something here, e.g. `learner` or `coordinator`.")
        List<@NonNull String> roles,

        @Nullable @Description("The code of their institution; null when the token names none.")
        String institution,

        @Nullable @Description("The country whose adaptations they edit; null when the token names none.")
        String country) {

    public Viewer {
        roles = List.copyOf(roles);
    }
}
