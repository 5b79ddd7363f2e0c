package eu.lectern.assessment.results;

import eu.lectern.assessment.requests.RequestFields;
import eu.lectern.assessment.rights.Recorder;
import eu.lectern.contracts.assessment.CorrectResult;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.contracts.assessment.RevokeResult;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.precondition.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Correcting and revoking results over REST. */
@Path(ResultsResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Results")
class RevisingResource {

    private final Revising revising;
    private final CurrentCaller caller;
    private final Clock clock = Clock.systemUTC();

    RevisingResource(Revising revising, CurrentCaller caller) {
        this.revising = revising;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed({Roles.INSTRUCTOR, Roles.COORDINATOR, Roles.INTEGRATION, Roles.MOOC_PROVIDER})
    @Operation(
            operationId = "correctResult",
            summary =
                    "Correct a result; it is judged by the version that the enrolment is on now, and stands again if revoked")
    @APIResponse(
            responseCode = "200",
            description = "Corrected, now or by the same request before; its ETag is the revision")
    @APIResponse(responseCode = "400", description = "The request is malformed")
    @APIResponse(responseCode = "404", description = "There is no such result for this caller")
    @APIResponse(responseCode = "412", description = "The result is at another revision than If-Match names")
    @APIResponse(responseCode = "422", description = "The correction does not fit the enrolment")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @APIResponse(responseCode = "503", description = "The curriculum version has not arrived yet; try again")
    public Uni<RestResponse<ResultView>> correct(
            @PathParam("id") String id,
            @HeaderParam(IfMatch.HEADER) @Nullable List<String> ifMatch,
            @Nullable CorrectResult body) {
        UUID result = RequestFields.uuid("id", id);
        IfMatch expected = IfMatch.of(ifMatch);
        return revise(result, expected, Change.of(RequestFields.body(body), clock));
    }

    @DELETE
    @RolesAllowed({Roles.INSTRUCTOR, Roles.COORDINATOR, Roles.INTEGRATION, Roles.MOOC_PROVIDER})
    @Operation(operationId = "revokeResult", summary = "Revoke a result; it stays readable and counts for nothing")
    @APIResponse(
            responseCode = "200",
            description = "Revoked, now or by the same request before; its ETag is the revision")
    @APIResponse(responseCode = "400", description = "The request is malformed")
    @APIResponse(responseCode = "404", description = "There is no such result for this caller")
    @APIResponse(responseCode = "409", description = "The result is revoked already")
    @APIResponse(responseCode = "412", description = "The result is at another revision than If-Match names")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Uni<RestResponse<ResultView>> revoke(
            @PathParam("id") String id,
            @HeaderParam(IfMatch.HEADER) @Nullable List<String> ifMatch,
            @Nullable RevokeResult body) {
        UUID result = RequestFields.uuid("id", id);
        IfMatch expected = IfMatch.of(ifMatch);
        return revise(result, expected, Change.of(RequestFields.body(body), clock));
    }

    private Uni<RestResponse<ResultView>> revise(UUID result, IfMatch expected, Change change) {
        return revising.revise(Recorder.of(caller.get()), result, expected, change)
                .map(ResultsResource::ok);
    }
}
