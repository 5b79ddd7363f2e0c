package eu.lectern.enrolment.feed;

import eu.lectern.contracts.change.ChangeFeedView;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.enrolment.register.Visible;
import eu.lectern.kit.identity.Caller;
import eu.lectern.kit.identity.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /api/enrolment/v1/changes}. */
@Path(ChangesResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "changes")
class ChangesResource {

    static final String PATH = "/api/enrolment/v1/changes";

    private final CurrentCaller caller;
    private final ReadingFeed reading;
    private final FeedViews views;

    ChangesResource(CurrentCaller caller, ReadingFeed reading, FeedViews views) {
        this.caller = caller;
        this.reading = reading;
        this.views = views;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.INTEGRATION})
    @Operation(
            operationId = "listChanges",
            summary = "Everything that has changed in the caller's institution, in an order that never changes",
            description =
                    "Send the `next` of each answer as the `after` of the next request, for as long as you like: what "
                            + "has been answered does not come again, and nothing is passed over. A change can be read "
                            + "for 90 days. Entries may be added for types that you do not know yet; pass over them.")
    @APIResponse(responseCode = "200", description = "What follows the cursor; nothing when there is nothing yet")
    @APIResponse(
            responseCode = "410",
            description = "What follows the cursor is no longer kept; Link is the oldest that is")
    @APIResponse(responseCode = "429", description = "Too many requests of this client are waiting; see Retry-After")
    public Uni<ChangeFeedView> list(
            @Parameter(
                            description =
                                    "A `next` or `cursor`; `latest` begins with what comes from now on; without it the"
                                            + " feed begins with the oldest that is kept")
                    @QueryParam("after")
                    @Nullable
                    String after,
            @Parameter(description = "How many seconds to wait when there is nothing: 0, the default, to 30")
                    @QueryParam("wait")
                    @Nullable
                    String wait,
            @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "Only this type; repeat it for several") @QueryParam("type") List<String> types) {
        Caller present = caller.get();
        FeedRequest request = FeedRequest.of(after, wait, limit, types);
        String institution =
                Visible.institutionManagedBy(present).orElseThrow(() -> new FeedRefusal.NoInstitution().asException());
        return reading.read(new ReadingFeed.Follower(client(present), institution), request)
                .map(views::view);
    }

    /** Many people work through one client. */
    private static String client(Caller caller) {
        return caller.client().orElse("") + " " + caller.subject().orElse("");
    }
}
