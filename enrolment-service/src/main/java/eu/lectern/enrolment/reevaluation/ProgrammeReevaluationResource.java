package eu.lectern.enrolment.reevaluation;

import eu.lectern.contracts.enrolment.Reevaluate;
import eu.lectern.contracts.enrolment.ReevaluationJobView;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.enrolment.register.Visible;
import eu.lectern.kit.idempotency.Answer;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.idempotency.RequestText;
import eu.lectern.kit.identity.CurrentCaller;
import eu.lectern.kit.identity.Visibility;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/enrolment/v1/programmes/{code}/re-evaluations}. */
@Path("/api/enrolment/v1/programmes/{code}/re-evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "re-evaluation")
class ProgrammeReevaluationResource {

    private final CurrentCaller caller;
    private final StartingJob starting;

    ProgrammeReevaluationResource(CurrentCaller caller, StartingJob starting) {
        this.caller = caller;
        this.starting = starting;
    }

    @POST
    @RolesAllowed({Roles.COORDINATOR, Roles.INTEGRATION, Roles.OPERATOR})
    @Operation(
            operationId = "reevaluateProgramme",
            summary = "Move all active enrolments of a programme to a version, or tell what that would change",
            description = "Those of the caller's institution, an operator's are those of all; as far as they are on "
                    + "another version of the curriculum at this moment. It is done in the background.")
    @APIResponse(
            responseCode = "202",
            description = "Begun; Location is the job, which tells how far it has come",
            content = @Content(schema = @Schema(implementation = ReevaluationJobView.class)))
    @APIResponse(responseCode = "404", description = "No published curriculum has the programme")
    @APIResponse(
            responseCode = "422",
            description =
                    "No published version of that name has the programme, or the key came before with another request")
    public Uni<Response> reevaluate(
            @PathParam("code") String code,
            @Parameter(
                            description =
                                    "Sent again with the same key, the request has the same answer and begins no second job")
                    @HeaderParam(IdempotencyKey.HEADER)
                    @Nullable
                    String keyHeader,
            @Nullable Reevaluate body) {
        Visibility visibility = Visible.toMove(caller.get());
        String actor = caller.get().actor().orElseThrow(ForbiddenException::new);
        String owner = caller.get().keyOwner().orElseThrow(ForbiddenException::new);
        ReevaluationOrder order = ReevaluateChecks.check(body, actor);
        String request = RequestText.of("re-evaluate-programme")
                .with("programme", code)
                .with("version", order.version())
                .with("dryRun", order.dryRun())
                .toString();
        return starting.start(code, order, visibility, IdempotencyKey.optional(owner, keyHeader, request))
                .map(ProgrammeReevaluationResource::accepted);
    }

    private static Response accepted(Answer<ReevaluationJobView> answer) {
        Response.ResponseBuilder response = Response.accepted(answer.body())
                .header(
                        HttpHeaders.LOCATION,
                        ReevaluationJobResource.PATH + "/" + answer.body().id());
        return (answer.replayed() ? response.header(Answer.REPLAYED_HEADER, "true") : response).build();
    }
}
