package eu.lectern.enrolment.enrolling;

import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.enrolment.register.EnrolmentId;
import eu.lectern.enrolment.register.Visible;
import eu.lectern.kit.idempotency.Answer;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.idempotency.RequestText;
import eu.lectern.kit.identity.Caller;
import eu.lectern.kit.identity.CurrentCaller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/enrolment/v1/enrolments/{id}/re-enrolment}. */
@Path(EnrolmentResource.PATH + "/{id}/re-enrolment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enrolments")
class ReEnrolmentResource {

    private final CurrentCaller caller;
    private final ReEnrolling reEnrolling;

    ReEnrolmentResource(CurrentCaller caller, ReEnrolling reEnrolling) {
        this.caller = caller;
        this.reEnrolling = reEnrolling;
    }

    @POST
    @RolesAllowed({Roles.COORDINATOR, Roles.INTEGRATION})
    @Operation(
            operationId = "reEnrol",
            summary = "Bring a learner back to a withdrawn enrolment",
            description = "It goes on where it was left: on its curriculum version, with all that was achieved, and "
                    + "with all results that came since the withdrawal, which count from now on. Of an enrolment that "
                    + "is active nothing changes. A fresh start on the latest version is a new enrolment instead.")
    @APIResponse(
            responseCode = "200",
            description = "Active, now or already",
            content = @Content(schema = @Schema(implementation = EnrolmentView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The learner is in the programme by another enrolment; Location tells by which")
    @APIResponse(responseCode = "422", description = "The idempotency key came before with another request")
    public Uni<Response> reEnrol(
            @PathParam("id") String id,
            @Parameter(
                            description =
                                    "Sent again with the same key, the request has the same answer and no second effect")
                    @HeaderParam(IdempotencyKey.HEADER)
                    @Nullable
                    String keyHeader) {
        UUID enrolment = EnrolmentId.parse(id);
        Caller coordinator = caller.get();
        String actor = coordinator.actor().orElseThrow(ForbiddenException::new);
        String owner = coordinator.keyOwner().orElseThrow(ForbiddenException::new);
        String request = RequestText.of("re-enrol").with("enrolment", enrolment).toString();
        return reEnrolling
                .reEnrol(
                        enrolment,
                        Visible.toActOn(coordinator),
                        actor,
                        IdempotencyKey.optional(owner, keyHeader, request))
                .map(ReEnrolmentResource::ok);
    }

    private static Response ok(Answer<EnrolmentView> answer) {
        Response.ResponseBuilder response = Response.ok(answer.body());
        return (answer.replayed() ? response.header(Answer.REPLAYED_HEADER, "true") : response).build();
    }
}
