package eu.lectern.kit.deadletter;

import eu.lectern.contracts.identity.Roles;
import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What an operator does with a service's dead letters, over REST. A service with an intake has a subclass that says the path.
 */
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dead letters")
public abstract class DeadLetterOperations {

    /** Of the description, which finds {@code @RolesAllowed} by itself in the class that has the path, not above it. */
    private static final String SCHEME = "SecurityScheme";

    private final DeadLetterDesk desk;
    private final CurrentCaller caller;

    protected DeadLetterOperations(DeadLetterDesk desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.OPERATOR)
    @SecurityRequirement(name = SCHEME, scopes = Roles.OPERATOR)
    @Operation(
            operationId = "listDeadLetters",
            summary = "Events that could not be read or applied, newest first, without what they carried")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    public Uni<Page<DeadLetterView>> list(
            @Parameter(description = "Only those that came on this topic") @QueryParam("topic") @Nullable String topic,
            @Parameter(schema = @Schema(implementation = DeadLetterStatus.class)) @QueryParam("status") @Nullable
                    String status,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        return desk.page(DeadLetterFilter.of(topic, status), PageRequest.of(limit, after));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.OPERATOR)
    @SecurityRequirement(name = SCHEME, scopes = Roles.OPERATOR)
    @Operation(operationId = "getDeadLetter", summary = "One dead letter with the headers and payload of its event")
    @APIResponse(responseCode = "200", description = "The payload as text when it is UTF-8, else in Base64")
    @APIResponse(responseCode = "404", description = "There is no such dead letter")
    public Uni<DeadLetterContentView> get(@PathParam("id") String id) {
        return desk.get(DeadLetterRequest.id(id));
    }

    @POST
    @Path("/{id}/resend")
    @RolesAllowed(Roles.OPERATOR)
    @SecurityRequirement(name = SCHEME, scopes = Roles.OPERATOR)
    @Operation(
            operationId = "resendDeadLetter",
            summary = "Publish the event again as it came; if it fails again it is a new dead letter")
    @APIResponse(responseCode = "200", description = "The dead letter, resent")
    @APIResponse(responseCode = "404", description = "There is no such dead letter")
    @APIResponse(responseCode = "409", description = "It was sent again before, and again=true was not said")
    public Uni<DeadLetterView> resend(
            @PathParam("id") String id,
            @Parameter(
                            description = "Whether one that was sent again before is sent once more",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("again")
                    @Nullable
                    String again) {
        return desk.resend(DeadLetterRequest.id(id), caller.get(), DeadLetterRequest.again(again));
    }
}
